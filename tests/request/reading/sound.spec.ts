import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDraft } from '../../../src/request/draft'
import { fits } from '../../../src/request/reading/fits'
import { RECORD_LIMITS } from '../../../src/request/limits'
import { readDraft } from '../../../src/request/reading/record'
import { draftSchema } from '../../../src/request/schema'
import { DRAFT_OUTLINE } from '../../../src/request/shapes/draft'
import { isSound } from '../../../src/request/reading/sound'
import { draftOf, edgesOf } from '../../fixtures/requests'

const NOW = '2026-03-01T09:00:00.000Z'
let ids = 0
const newId = () => `id-${(ids += 1)}`

const update = draftOf({
  kind: 'update',
  edges: edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com'], 'old.contoso.com']),
  baseline: [{ fqdn: 'old.contoso.com', domains: ['contoso.com'] }],
  track: {
    parts: [{ part: 1, submittedAt: NOW, provisionedAt: null, submitted: [] }],
    ticks: [{ task: 'submit.1', at: NOW }],
    trouble: true,
  },
})

/** Every path to a value in the draft. */
function pathsIn(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...at]]
  return [[...at], ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))]
}

function withValue(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...(value as unknown[])] as never)
    : { ...(value as object) }
  copy[key] = withValue(copy[key], rest, next)
  return copy
}

/** Plain values, as a database or a file holds them, and those that are nearly right. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('yes', 'unknown', 'removal', 'site', NOW, '2019-08-15', '2019-02-29', 'a', ''),
  fc.constantFrom(0, 1, -1, 1.5, 2, 1e300, null, true, undefined, Number.NaN),
  fc.constantFrom([], {}, [null], [''], [undefined]),
)

/** The draft with one value in it replaced. */
const changed = fc
  .tuple(fc.constantFrom(...pathsIn(update)), anything)
  .map(([path, value]) => withValue(update, path, value))

describe('the outline that the build works out', () => {
  it('accepts what the schema accepts, and nothing else', () => {
    fc.assert(
      fc.property(changed, (value) => {
        const accepted = draftSchema.isValidSync(value, { strict: true })
        expect(fits(DRAFT_OUTLINE, value)).toBe(accepted)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a sound draft', () => {
  it.each([
    ['a new one', createDraft(newId, NOW)],
    ['an update', update],
  ])('is one that was made here: %s', (_, draft) => {
    expect(isSound(structuredClone(draft))).toBe(true)
  })

  it('is one that reading gives back unchanged, and no other', () => {
    fc.assert(
      fc.property(changed, (value) => {
        const reading = readDraft(value)
        const unchanged = { ok: true, draft: value, repaired: [] }
        if (isSound(value)) expect(reading).toEqual(unchanged)
        else expect(reading).not.toEqual(unchanged)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each<[string, (draft: Record<string, unknown>) => unknown]>([
    ['an unknown field', (draft) => ({ ...draft, colour: 'green' })],
    ['a field less', ({ baselineText, ...draft }) => (baselineText === '' ? draft : null)],
    ['a prototype as a field', (draft) => withOwnPrototype(draft)],
    ['two Edges of one id', (draft) => ({ ...draft, edges: [...update.edges, ...update.edges] })],
    ['an id that no page can carry', (draft) => ({ ...draft, id: '__proto__.x' })],
    ['a hole in a list', (draft) => ({ ...draft, edges: Array(2) })],
    ['an older schema', (draft) => ({ ...draft, schema: 1 })],
    ['a newer schema', (draft) => ({ ...draft, schema: 3 })],
    ['more rows than a draft may hold', (draft) => ({ ...draft, edges: tooManyRows() })],
  ])('is none with %s', (_, change) => {
    expect(isSound(change({ ...update }))).toBe(false)
  })
})

function withOwnPrototype(draft: object): unknown {
  return JSON.parse(JSON.stringify(draft).replace('{', '{"__proto__":{"name":"x"},'))
}

function tooManyRows() {
  const rows = (from: number, many: number) =>
    Array.from({ length: many }, (_, at) => ({ id: `d${from + at}`, name: '', contact: '' }))
  const edge = { fqdn: '', before: '', part: 1 }
  return [
    { ...edge, id: 'e0', domains: rows(0, RECORD_LIMITS.domains) },
    { ...edge, id: 'e1', domains: rows(RECORD_LIMITS.domains, 1) },
  ]
}
