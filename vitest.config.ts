import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { configDefaults, defineConfig } from 'vitest/config'

const exclude = [...configDefaults.exclude, 'tests/e2e/**', 'tests/benchmarks/**']

/**
 * What replaces modules has a process to itself; `// @isolate` says so of what a file before it would change. All
 * others share their modules: to load them anew took longer than the tests.
 */
const NEEDS_ISOLATION = /\bvi\.(?:mock|doMock|resetModules)\(|^\/\/ @isolate\b/m
const NEEDS_DOCUMENT = /^\/\/ @vitest-environment happy-dom$/m
const isolated: string[] = []
const withDocument: string[] = []
for (const name of readdirSync('tests', { recursive: true, encoding: 'utf8' })) {
  const path = join('tests', name)
  if (!path.endsWith('.spec.ts')) continue
  const text = readFileSync(path, 'utf8')
  if (NEEDS_ISOLATION.test(text)) isolated.push(path)
  else if (NEEDS_DOCUMENT.test(text)) withDocument.push(path)
}

export default defineConfig({
  plugins: [vue()],
  test: {
    // Vitest leaves one processor to itself, which most of the time has nothing to do.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: ['tests/**/*.spec.ts'],
          exclude: [...exclude, ...isolated, ...withDocument],
        },
      },
      // A process ends where the next file wants another environment: these are together, and end none.
      {
        extends: true,
        test: {
          name: 'document',
          isolate: false,
          include: withDocument,
          exclude,
          setupFiles: ['tests/setup/document.ts'],
        },
      },
      { extends: true, test: { name: 'isolated', include: isolated, exclude } },
    ],
    // A file that needs a document says so on its first line: `// @vitest-environment happy-dom`.
    environment: 'node',
    setupFiles: ['tests/setup/unit.ts'],
    // Away from UTC on purpose, with daylight saving: a time that leaks the machine's zone shows here.
    env: { TZ: 'America/St_Johns' },
    restoreMocks: true,
    // Property tests do thousands of runs; a busy machine takes its time over them.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The look of a paper is content: it stands inside the HTML file.
    css: { include: [/paper\.css/] },
  },
})
