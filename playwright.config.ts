import { defineConfig } from '@playwright/test'
import { REPORTS } from './scripts/results.js'
import { chromiumPath, headlessPath } from './scripts/system.js'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.reports/e2e',
  // Each worker has a browser and a server of its own.
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // A busy machine may take its time; what must be quick is measured where it is promised.
  expect: { timeout: 15_000 },
  retries: process.env.CI ? 1 : 0,
  // When ten have failed the rest says nothing new, and takes its time to say it.
  maxFailures: 10,
  reporter: [['dot'], ['json', { outputFile: REPORTS.browser }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1360, height: 900 },
    // To record every step takes a fifth of the time; `--trace on` does it for a test that fails.
    trace: 'on-first-retry',
    launchOptions: { executablePath: chromiumPath(), args },
  },
  projects: [
    // What pages do: the same engine without the windows of the browser, which cost half of the time.
    {
      name: 'pages',
      testIgnore: '**/e2e/{alone,engines,reliability,servers}/**',
      use: {
        // In each test a new browser would store the whole app again. `reliability` has the worker.
        serviceWorkers: 'block',
        launchOptions: { executablePath: headlessPath(), args },
      },
    },
    // What the browser does with what pages leave to it.
    { name: 'reliability', testMatch: '**/e2e/reliability/*.spec.ts' },
    // Real web servers, and no browser.
    { name: 'servers', testMatch: '**/e2e/servers/*.spec.ts' },
    { name: 'engines', testMatch: '**/e2e/engines/*.spec.ts' },
    // After all others: what is compared by time has the machine to itself.
    {
      name: 'alone',
      testMatch: '**/e2e/alone/*.spec.ts',
      dependencies: ['pages', 'reliability', 'engines', 'servers'],
      workers: 1,
    },
  ],
})
