import { describe, expect, it } from 'vitest'
import type { DraftKind, Platform } from '../../src/request/draft'
import { questionsFor, type Questions } from '../../src/request/asked'
import { answer, build, kind } from '../rules/scenarios/build'

const asked = (of: DraftKind | null, platform: Platform | null) =>
  (
    Object.entries(questionsFor(build([kind(of), answer({ platform })]))) as [
      keyof Questions,
      boolean,
    ][]
  )
    .filter(([, is]) => is)
    .map(([question]) => question)

const REQUEST = ['deployment', 'agreement', 'edges', 'contacts']

describe('questionsFor', () => {
  it.each<[DraftKind | null, Platform | null, string[]]>([
    ['new', 'lync-2013', ['firstTime', ...REQUEST]],
    ['new', 'lync-2010', ['firstTime', ...REQUEST]],
    ['new', null, ['firstTime', ...REQUEST]],
    [null, 'lync-2013', ['firstTime', ...REQUEST]],
    [null, null, ['firstTime', ...REQUEST]],
    ['new', 'hybrid', ['firstTime', 'online', ...REQUEST]],
    ['update', 'lync-2013', ['before', ...REQUEST]],
    ['update', 'hybrid', ['before', 'online', ...REQUEST]],
    ['removal', 'lync-2013', ['edges', 'otherFederation']],
    ['removal', 'hybrid', ['edges', 'otherFederation']],
    ['new', 'online', []],
    ['update', 'online', []],
    ['removal', 'online', []],
  ])('of a “%s” draft on “%s”', (of, platform, questions) => {
    expect(asked(of, platform).sort()).toEqual([...questions].sort())
  })
})
