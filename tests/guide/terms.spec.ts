import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termMarker, type GuideRun } from '../../src/guide/terms'
import type { Term } from '../../src/guide/topic'

const term = (id: string, name: string, ...also: string[]): Term => ({
  id,
  term: name,
  also,
  meaning: `About ${name}.`,
  sources: ['S1'],
})
const EDGE = term('edge', 'Edge', 'Edge Server')
const SIP = term('sip', 'SIP domain', 'SIP domains')
const AV = term('av', 'A/V Edge')
const mark = termMarker([EDGE, SIP, AV])
const wordsOf = (runs: readonly GuideRun[]) =>
  runs.flatMap((run) => (typeof run === 'object' && 'term' in run ? [run.text] : []))
const textOf = (runs: readonly GuideRun[]) =>
  runs
    .map((run) =>
      typeof run === 'string'
        ? run
        : 'term' in run
          ? run.text
          : 'code' in run
            ? run.code
            : run.strong,
    )
    .join('')

describe('terms in a text', () => {
  it.each([
    ['An Edge stands there.', ['Edge']],
    ['An EDGE SERVER stands there.', ['EDGE SERVER']],
    ['Two SIP domains', ['SIP domains']],
    ['The A/V Edge and the Edge', ['A/V Edge', 'Edge']],
    ['Edge', ['Edge']],
    ['(Edge)', ['Edge']],
  ])('are marked in “%s”', (text, words) => {
    expect(wordsOf(mark(text, new Set()))).toEqual(words)
  })

  it.each(['Edges', 'knowledge', 'Édge', 'a sip domainer', '', '   ', 'Edge2'])(
    'are not seen in “%s”',
    (text) => {
      expect(wordsOf(mark(text, new Set()))).toEqual([])
    },
  )

  it('are marked once, also across texts', () => {
    const seen = new Set<string>()
    expect(wordsOf(mark('An Edge is an Edge Server.', seen))).toEqual(['Edge'])
    expect(wordsOf(mark('The Edge serves a SIP domain.', seen))).toEqual(['SIP domain'])
  })

  it('are left alone in names and commands', () => {
    const text = [{ code: 'Get-Edge Edge' }, ' and ', { strong: 'Edge' }]
    expect(mark(text, new Set())).toEqual(text)
  })

  it('never change the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(' Edge ', 'SIP domains', 'A/V Edge'))),
        (parts) => {
          const text = parts.join('')
          expect(textOf(mark(text, new Set()))).toBe(text)
        },
      ),
    )
  })

  it('may be none at all', () => {
    expect(termMarker([])('An Edge.', new Set())).toEqual(['An Edge.'])
  })

  it('may hold what means something in a pattern', () => {
    const odd = termMarker([term('odd', 'a.b(c)?')])
    expect(wordsOf(odd('See a.b(c)? here, not axb(c).', new Set()))).toEqual(['a.b(c)?'])
  })
})
