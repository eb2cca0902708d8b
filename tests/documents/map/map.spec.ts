import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FoundState } from '../../../src/documents/map/lanes'
import { mapOf } from '../../../src/documents/map/model'
import type { Summary } from '../../../src/documents/summary'
import { pictureOf } from '../../../src/paper/map/layout'
import { textOf } from '../../../src/paper/map/map'
import type { Shape } from '../../../src/paper/map/picture'
import { ALONE, summaryOf, TWO_EDGES, type SummaryParts } from '../../fixtures/summaries'

const TODAY = '2026-11-25'

const MOST = { screen: 24, paper: 10 }

function requestMap(
  summary: Summary,
  place: keyof typeof MOST,
  found?: (want: string) => FoundState | null,
) {
  const map = mapOf(summary, MOST[place], found)
  return map && { picture: pictureOf(map), ...textOf(map) }
}

function mapFor(parts: SummaryParts, place: 'screen' | 'paper' = 'screen') {
  const map = requestMap(summaryOf(parts), place)
  if (map === null) throw new Error('Nothing is drawn.')
  return map
}

interface Rect {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

/** What a text takes up, by the widest faces that a reader may have: measured apart from the layout. */
function rectsOf(shapes: readonly Shape[]): Rect[] {
  return shapes.flatMap((shape): Rect[] => {
    if (shape.kind !== 'text') return []
    return shape.lines.map((line, index) => {
      const width = [...line.trimEnd()].reduce(
        (sum, sign) =>
          sum + ((sign.codePointAt(0) ?? 0) >= 0x0530 ? 14 : shape.face === 'code' ? 7.85 : 7.2),
        0,
      )
      const left = shape.centred ? shape.x - width / 2 : shape.x
      const base = shape.y + index * 18
      return { what: line, left, right: left + width, top: base - 11, bottom: base + 4 }
    })
  })
}

const boxesOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape): Rect[] => {
    if (shape.kind !== 'box') return []
    const { x, y, width, height } = shape
    return [{ what: 'box', left: x, right: x + width, top: y, bottom: y + height }]
  })

const overlap = (one: Rect, other: Rect) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

const isWithin = (one: Rect, other: Rect) =>
  one.left >= other.left &&
  one.right <= other.right &&
  one.top >= other.top &&
  one.bottom <= other.bottom

function faultsOf({ picture: { width, height, shapes } }: ReturnType<typeof mapFor>): string[] {
  const texts = rectsOf(shapes)
  const boxes = boxesOf(shapes)
  const page = { what: 'page', left: 0, right: width, top: 0, bottom: height }
  const faults: string[] = []
  const pairs = (list: readonly Rect[]) =>
    list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const))
  for (const [one, other] of [...pairs(texts), ...pairs(boxes)])
    if (overlap(one, other)) faults.push(`${one.what} × ${other.what}`)
  for (const text of texts) {
    if (!isWithin(text, page)) faults.push(`${text.what} leaves the picture`)
    for (const box of boxes)
      if (overlap(text, box) && !isWithin(text, box)) faults.push(`${text.what} leaves its box`)
    for (const shape of shapes) {
      if (shape.kind !== 'line' || shape.y1 !== shape.y2) continue
      const { x1: left, x2: right, y1: top } = shape
      if (overlap(text, { what: 'line', left, right, top, bottom: top + 1 }))
        faults.push(`a line crosses ${text.what}`)
    }
  }
  return faults
}

/** Every statement of the picture, whole. */
const drawn = ({ picture }: ReturnType<typeof mapFor>) =>
  picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines.join('')] : []))

const written = ({ path, columns, rows, notes }: ReturnType<typeof mapFor>) => [
  ...path.flatMap((part) => part.split(/: |; /)),
  ...columns,
  ...rows.flat(),
  ...notes,
]

/** Said in one form only: the two halves of the picture, and the head of a column that the picture has as titles. */
const ONLY_DRAWN = new Set(['Your network'])
const ONLY_WRITTEN = new Set(['Served by', ''])

function difference(map: ReturnType<typeof mapFor>): string[] {
  const [picture, text] = [new Set(drawn(map)), new Set(written(map))]
  const halves = (words: string) => words.split(/: |; /)
  return [
    ...[...picture].filter(
      (each) =>
        !ONLY_DRAWN.has(each) && !halves(each).every((half) => text.has(half) || text.has(each)),
    ),
    ...[...text].filter(
      (each) =>
        !ONLY_WRITTEN.has(each) &&
        !picture.has(each) &&
        ![...picture].some((all) => halves(all).includes(each)),
    ),
  ]
}

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,61}[a-z]$/)
const LONGEST = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`
const hostName = fc.oneof(
  fc.tuple(label, label).map((labels) => `${labels.join('.')}.com`),
  fc.constant(LONGEST),
  fc.constant('xn--e1afmkfd.xn--80akhbyknj4f'),
)
const edges = fc.array(
  fc.record({
    fqdn: fc.option(hostName, { freq: 9 }),
    domains: fc.array(hostName, { maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 300 },
)
const draft = fc.record({
  edges,
  kind: fc.constantFrom('new', 'update', 'removal', 'federation'),
  asOf: fc.constantFrom('2019-03-22', '2020-01-01', TODAY),
})

describe('property: the map of a request', () => {
  test('nothing overlaps, and every statement is in the picture and in its text', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom('screen', 'paper'), (parts, place) => {
        const map = requestMap(summaryOf(parts as SummaryParts), place as 'screen')
        if (map === null) return
        expect(faultsOf(map)).toEqual([])
        expect(difference(map)).toEqual([])
        expect(map.rows.length).toBeLessThanOrEqual(24)
      }),
      { numRuns: 60 },
    )
  })

  test.each([1, 2, 3, 5, 12, 24, 60, 300])('%i Access Edges', (many) => {
    const list = Array.from({ length: many }, (_, place) => ({
      fqdn: `sip.customer-${place}.example.com`,
      domains: [`customer-${place}.example.com`, `other-${place}.example.com`],
    }))
    for (const kind of ['federation', 'removal'] as const) {
      const map = mapFor({ edges: list, kind, asOf: TODAY })
      expect(faultsOf(map)).toEqual([])
      expect(difference(map)).toEqual([])
    }
  })
})

describe('the map', () => {
  test('has a lane for each domain: record, name on the certificate, and what to add', () => {
    const map = mapFor({ kind: 'federation', asOf: TODAY, edges: TWO_EDGES })
    expect(map.rows).toEqual([
      [
        'Access Edge sip.contoso.com',
        'contoso.com',
        'sip.contoso.com',
        'sip.contoso.com',
        '✓ name matches',
      ],
      [
        'Access Edge sip.contoso.com',
        'fabrikam.com',
        'sip.fabrikam.com',
        'sip.fabrikam.com',
        '! add this name',
      ],
      [
        'Access Edge access.litware.com',
        'litware.com',
        'access.litware.com',
        'access.litware.com',
        '✓ name matches',
      ],
    ])
    expect(map.path.at(-1)).toBe('Microsoft 365: finds you by the record')
    expect(map.picture.shapes).toContainEqual(
      expect.objectContaining({ kind: 'line', tone: 'warn' }),
    )
  })

  test('a name of its own is no fault while the site is open', () => {
    const map = mapFor({ edges: TWO_EDGES })
    expect(map.rows[1]?.at(-1)).toBe('○ this name is needed from 15 August 2019')
    expect(map.path.at(-1)).toBe('Skype: after provisioning')
  })

  test('a removal says what goes and what stays', () => {
    const stays = mapFor({ kind: 'removal', asOf: TODAY })
    expect(stays.path.slice(3)).toEqual([
      'TCP 5061 stays open',
      'Internet',
      'Skype: to be removed (ended on 5 May 2025); Other federation: not known, so it stays',
    ])
    expect(stays.rows).toEqual([['contoso.com', '_sipfederationtls._tcp.contoso.com', '= stays']])
    const goes = mapFor({ kind: 'removal', asOf: TODAY, order: ALONE, tasks: ['withdraw-names'] })
    expect(goes.path[3]).toBe('TCP 5061 can close')
    expect(goes.rows[0]?.at(-1)).toBe('− goes after the removal')
  })

  test('there is none where nothing is published', () => {
    expect(requestMap(summaryOf({ kind: 'new', asOf: TODAY }), 'screen')).toBeNull()
  })

  test('10,000 domains are counted, in less than half a second', () => {
    const list = Array.from({ length: 300 }, (_, edge) => ({
      fqdn: `sip.customer-${edge}.example.com`,
      domains: Array.from({ length: 33 }, (__, at) => `d${at}.customer-${edge}.example.com`),
    }))
    const summary = summaryOf({ kind: 'federation', asOf: TODAY, edges: list })
    const map = requestMap(summary, 'screen')
    expect(map?.rows[0]?.[0]).toBe('9,900 SIP domains on 300 Access Edges')
    const before = performance.now()
    requestMap(summary, 'screen')
    expect(performance.now() - before).toBeLessThan(500)
  })

  test('what was found is never as wanted by absence', () => {
    const summary = summaryOf({ kind: 'federation', asOf: TODAY })
    const states: Record<string, 'as-wanted' | 'differs'> = {
      'srv.target.contoso.com': 'as-wanted',
      'srv.port.contoso.com': 'as-wanted',
    }
    const stateWith = (more: typeof states) =>
      requestMap(summary, 'paper', (want) => ({ ...states, ...more })[want] ?? null)?.rows[0]?.at(
        -1,
      )
    expect(stateWith({})).toBe('? record as wanted, certificate not shown')
    const name = 'certificate.name.sip.contoso.com.sip.contoso.com'
    expect(stateWith({ [name]: 'as-wanted' })).toBe('✓ record as wanted, certificate as wanted')
    expect(stateWith({ [name]: 'differs' })).toBe('✗ record as wanted, certificate differs')
  })
})
