import { describe, expect, it } from 'vitest'
import { evaluated, written } from '../../../scripts/plugins/evaluated.js'
import * as draft from '../../../src/request/shapes/draft'
import * as stored from '../../../src/request/shapes/stored'
import * as tabs from '../../../src/request/shapes/tabs'
import * as defaults from '../../../src/request/shapes/defaults'

const SHAPES = '/src/request/shapes'
const load = evaluated().load as unknown as (id: string) => Promise<string | null>

/** What a module of nothing but constants exports. */
async function valuesOf(code: string): Promise<unknown> {
  return { ...((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object) }
}

describe('what the build works out from the schema', () => {
  it.each([
    ['draft', draft],
    ['stored', stored],
    ['tabs', tabs],
    ['defaults', defaults],
  ])('is what the file itself exports: %s', async (name, module) => {
    const code = await load(`${process.cwd()}${SHAPES}/${name}.ts`)
    expect(code).not.toContain('import')
    expect(await valuesOf(code ?? '')).toEqual({ ...module })
  })

  it('is no other file', async () => {
    expect(await load(`${process.cwd()}/src/request/schema.ts`)).toBeNull()
  })

  it.each([[{ at: new Date(0) }], [{ most: Infinity }], [{ a: undefined }], [() => 1]])(
    'is refused where JSON would change it: %s',
    (value) => {
      expect(() => written({ VALUE: value })).toThrow('VALUE')
    },
  )
})
