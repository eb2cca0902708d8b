import { expect, it } from 'vitest'
import { hashOf } from '../../../src/core/hash'
import { SAVED_VERSION, sealOf } from '../../../src/request/reading/savedFile'

it.each([
  ['no draft', []],
  ['one', [{ id: 'a', name: '漢字 “quoted”' }]],
  ['several', [{ id: 'b' }, { z: 1, a: [null, 'x'] }, 'no draft at all']],
])('a seal is the hash of the whole content in its canonical form: %s', (_, drafts) => {
  const content = { savedAt: '2026-11-21T14:05:00.000Z', count: drafts.length, drafts }
  expect(sealOf(content)).toBe(hashOf({ format: 'edgewise', version: SAVED_VERSION, ...content }))
})
