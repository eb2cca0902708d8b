import { defineConfig } from '@playwright/test'
import { chromiumPath } from './scripts/system.js'
import { REPORTS } from './scripts/results.js'

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
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: '**/e2e/{alone,engines,servers}/**' },
    // Real web servers, and no browser.
    { name: 'servers', testMatch: '**/e2e/servers/*.spec.ts' },
    { name: 'engines', testMatch: '**/e2e/engines/*.spec.ts' },
    // After all others: what is compared by time has the machine to itself.
    {
      name: 'alone',
      testMatch: '**/e2e/alone/*.spec.ts',
      dependencies: ['chromium', 'engines', 'servers'],
      workers: 1,
    },
  ],
})
