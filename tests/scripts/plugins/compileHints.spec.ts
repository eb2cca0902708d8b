import { describe, expect, it } from 'vitest'
import { compileHints, HINT } from '../../../scripts/plugins/compileHints.js'

const chunk = (name: string, ...moduleIds: string[]) => ({
  type: 'chunk' as const,
  name,
  moduleIds,
  code: 'const deps = []\nrun()\n',
})
type Chunk = ReturnType<typeof chunk>

/** What the build calls, with just as much of a file as it looks at. */
const plugin = compileHints() as unknown as {
  augmentChunkHash: (chunk: Chunk) => string | undefined
  generateBundle: { handler: (options: object, bundle: Record<string, object>) => void }
}
const built = (file: object) => {
  plugin.generateBundle.handler({}, { file })
  return file
}

const DRAWS = chunk('OrderView', '/app/src/screens/order/OrderView.vue')
const TOGETHER = chunk('rules', '/app/src/rules/rulebook.ts')
const STYLE_ALONE = chunk('x', '/app/src/ui/NoticeBar.vue?vue&type=style&index=0&lang.css')
const TABLE = chunk('internationalNames', '/app/src/names/idn/tables.ts')
const LIBRARY = chunk('dist', '/app/node_modules/papaparse/papaparse.js')

describe('the hint to compile a script with its download', () => {
  it.each([
    ['what draws', DRAWS],
    ['what is loaded together', TOGETHER],
  ])('is the first line of %s, and part of its name', (_, file) => {
    expect(built({ ...file })).toEqual({ ...file, code: HINT + file.code })
    expect(plugin.augmentChunkHash(file)).toBe(HINT)
  })

  it.each([
    ['a style', STYLE_ALONE],
    ['a table', TABLE],
    ['a library', LIBRARY],
  ])('is not in %s', (_, file) => {
    expect(built({ ...file })).toEqual(file)
    expect(plugin.augmentChunkHash(file)).toBeUndefined()
  })

  it('leaves alone what is no script', () => {
    const page = { type: 'asset', source: '<!doctype html>' }
    expect(built({ ...page })).toEqual(page)
  })
})
