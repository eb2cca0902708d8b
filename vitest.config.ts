import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/**/*.spec.ts'],
    exclude: ['tests/e2e/**', 'tests/benchmarks/**', 'node_modules/**'],
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
