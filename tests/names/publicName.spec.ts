import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHostName } from '../../src/names/hostName'
import { endingProblem, parsePublicName } from '../../src/names/publicName'
import { isPublicName, MENDED, publicName, REFUSED } from '../fixtures/names/publicNames'
import { PUBLIC_SUFFIXES } from '../fixtures/names/publicSuffixes'
import { ENCODED, NOT_ENCODABLE } from '../fixtures/names/international'
import { TABLES } from '../fixtures/names/tables'

const load = createRequire(import.meta.url)
const DISALLOWED = 3
type Mapping = readonly [points: number | readonly [number, number], status: number]
const mappings = load('tr46/lib/mappingTable.json') as readonly Mapping[]

/** The list as its package packs it: nodes with their edges one after the other, and the labels of all edges. */
interface PackedList {
  nodeFlags: Uint8Array
  edgeStart: Uint16Array
  edgeLength: Uint8Array
  edgeChild: Uint16Array
  labelText: string
  rulesRoot: number
}

function* icannSuffixes(): Generator<string> {
  const list = load('tldts/dist/cjs/src/data/trie.js') as PackedList
  let end = 0
  const labels = Array.from(list.edgeLength, (length) => list.labelText.slice(end, (end += length)))
  const open = [{ node: list.rulesRoot, name: '' }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, name } = next
    // The first bit says that ICANN has the ending, the second that somebody else does.
    if (name !== '' && ((list.nodeFlags[node] ?? 0) & 1) === 1) yield name
    for (let edge = list.edgeStart[node] ?? 0; edge < (list.edgeStart[node + 1] ?? 0); edge += 1) {
      const label = labels[edge] ?? ''
      open.push({ node: list.edgeChild[edge] ?? 0, name: name === '' ? label : `${label}.${name}` })
    }
  }
}

describe('a name of the public DNS', () => {
  it.each(REFUSED)('is not %j: %s', (typed, code) => {
    expect(parsePublicName(typed, TABLES)).toMatchObject({ typed, name: null, problem: { code } })
  })

  it.each(MENDED)('is %j, as %s', (typed, name) => {
    expect(parsePublicName(typed, TABLES)).toMatchObject({ name, problem: null })
  })

  it('is told with its name where only the ending is wrong', () => {
    expect(parsePublicName('Contoso.LOCAL', TABLES).problem).toEqual({
      code: 'reserved-ending',
      part: 'local',
      name: 'contoso.local',
    })
    expect(parsePublicName('Co.UK', TABLES).problem?.name).toBe('co.uk')
  })

  it('is any other name that is read, letter by letter as it is read anywhere else', () => {
    fc.assert(
      fc.property(publicName, (name) => {
        expect(parsePublicName(name, TABLES)).toBe(parseHostName(name, TABLES))
      }),
    )
  })

  it('stays unknown to be one without the list of endings, but for those that nobody has', () => {
    expect(endingProblem('co.uk', undefined)).toBeNull()
    expect(endingProblem('contoso.local', undefined)?.code).toBe('reserved-ending')
  })
})

describe('every ending of the public suffix list that is installed', () => {
  const listed = new Set(icannSuffixes())
  const suffixes = [...listed].map((suffix) => suffix.replaceAll('*', 'any'))

  it('is refused by itself, and a name below it is taken', () => {
    expect(suffixes.length).toBeGreaterThan(5_000)
    const wrong = suffixes.filter((suffix) => {
      const { problem } = parsePublicName(suffix, TABLES)
      const below = parsePublicName(`contoso.${suffix}`, TABLES)
      const isReserved = problem?.code === 'reserved-ending' && suffix === 'home.arpa'
      if (isReserved) return below.problem?.code !== 'reserved-ending'
      const code = suffix.includes('.') ? 'public-suffix' : 'single-label'
      // Whatever stands below a wildcard is an ending too.
      const isWild = listed.has(`*.${suffix}`)
      return problem?.code !== code || isPublicName(below.name ?? '') === isWild
    })
    expect(wrong).toEqual([])
  })

  it('gives the test vectors that are published with the list their reason', () => {
    for (const [typed, suffix] of PUBLIC_SUFFIXES) {
      const { name, problem } = parsePublicName(typed, TABLES)
      const isTaken = suffix !== null && suffix !== parseHostName(typed, TABLES).name
      expect([typed, name === null]).toEqual([typed, !isTaken])
      expect(problem === null).toBe(isTaken)
    }
  })
})

describe('every character that UTS 46 tells of', () => {
  it('in the middle of a label is taken in its ASCII form or refused with a reason', () => {
    let taken = 0
    for (const [points, status] of mappings) {
      const [first, last] = typeof points === 'number' ? [points, points] : points
      for (const point of new Set([first, last])) {
        const typed = `con${String.fromCodePoint(point)}toso.com`
        const { name, problem, changes } = parsePublicName(typed, TABLES)
        if (name !== null) {
          taken += 1
          expect(name).toSatisfy(isPublicName)
          // Among what is not allowed only the invisible is left out, and that is told.
          if (status === DISALLOWED) expect(changes[0]?.kind).toBe('invisible-removed')
        } else expect(problem?.code).toBeTruthy()
      }
    }
    expect(taken).toBeGreaterThan(5_000)
  })

  it.each(ENCODED)('%s has its form, or an ending that is wrong', (typed, ascii) => {
    const { name, problem } = parsePublicName(typed, TABLES)
    expect(name ?? problem?.name).toBe(ascii)
  })

  it.each(NOT_ENCODABLE)('%j has none', (typed) => {
    expect(parsePublicName(typed, TABLES)).toMatchObject({
      name: null,
      problem: { code: 'not-encodable' },
    })
  })
})
