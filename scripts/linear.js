// @ts-check
import { createServer } from 'vite'

/**
 * Reads adversarial texts of 100,000 characters and of four times as many: fails where the longer one takes out of
 * proportion longer, which is a pattern that is slower than linear. A quadratic one takes 16 times as long.
 */
const MOST_TIMES_LONGER = 9
/** Below this the clock and the collector of garbage decide, not the pattern. Milliseconds. */
const SHORTEST = 40

const vite = await createServer({
  configFile: false,
  logLevel: 'warn',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
})
/** @type {typeof import('../tests/benchmarks/linear')} */
const { linearFigures } = /** @type {any} */ (
  await vite.ssrLoadModule('/tests/benchmarks/linear.ts')
)
const figures = linearFigures()
await vite.close()

let slow = 0
for (const { what, short, long } of figures) {
  const times = long / Math.max(short, SHORTEST / 4)
  const isSlow = long > SHORTEST && times > MOST_TIMES_LONGER
  if (isSlow) slow += 1
  console.log(`${isSlow ? 'SLOW' : 'ok  '} ${what}: ${short.toFixed(1)} ms, ${long.toFixed(1)} ms`)
}
if (slow > 0) process.exitCode = 1
