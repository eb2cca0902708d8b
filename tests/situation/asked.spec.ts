import { describe, expect, it } from 'vitest'
import type { DraftKind, Eligibility } from '../../src/request/draft'
import { isStepShown, type Questions } from '../../src/situation/asked'
import { situationOf, type Situation } from '../../src/situation/situation'
import { answer, build, kind } from '../rules/scenarios/build'

type Answers = Partial<Pick<Eligibility, 'platform' | 'split' | 'messenger'>>
const DAYS = { site: '2019-03-22', discovery: '2021-06-01', ended: '2026-11-21' } as const

function situated(of: DraftKind | null, answers: Answers, day: string): Situation {
  const draft = build([kind(of), answer({ messenger: 'no', ...answers })])
  return situationOf(draft, day, `${day}T12:00:00.000Z`)
}

function isAsked(value: Questions[keyof Questions]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== false && value !== null
}

const asked = (of: DraftKind | null, answers: Answers, day: string) =>
  Object.entries(situated(of, answers, day).asked)
    .filter(([, value]) => isAsked(value as Questions[keyof Questions]))
    .map(([question]) => question)

const NAMES = ['split', 'edges']
const CONNECT = [...NAMES, 'deployment', 'messenger']
const REQUEST = [...CONNECT, 'cals', 'trial', 'agreement', 'contacts']

describe('questionsFor', () => {
  it.each<[DraftKind | null, Answers, keyof typeof DAYS, string[]]>([
    ['new', {}, 'site', ['cu5', ...REQUEST]],
    ['new', { platform: 'lync-2010' }, 'site', REQUEST],
    [null, { platform: null }, 'site', REQUEST],
    ['new', { split: 'yes' }, 'site', ['cu5', 'online', ...REQUEST]],
    ['new', { messenger: 'yes' }, 'site', ['cu5', ...CONNECT]],
    ['new', { platform: 'sfb-2019' }, 'discovery', [...CONNECT, 'contacts']],
    ['new', { platform: 'sfb-2019', split: 'yes' }, 'discovery', [...CONNECT, 'contacts']],
    ['new', {}, 'ended', []],
    ['update', { split: 'yes' }, 'ended', []],
    ['removal', {}, 'ended', ['cu5', ...NAMES, 'otherFederation', 'uses']],
    ['federation', { platform: 'sfb-se' }, 'ended', [...NAMES, 'deployment']],
    ['new', { platform: 'online' }, 'site', []],
    ['removal', { platform: 'online' }, 'ended', []],
    ['federation', { platform: 'sfb-2019' }, 'discovery', [...NAMES, 'deployment']],
    ['federation', { platform: 'sfb-2019' }, 'site', []],
    ['federation', { platform: 'online' }, 'ended', []],
  ])('of a “%s” draft with %o in stage “%s”', (of, answers, stage, questions) => {
    expect(asked(of, answers, DAYS[stage]).sort()).toEqual([...questions].sort())
  })

  it('asks an update for the FQDN submitted before, and not for Messenger or a trial', () => {
    const questions = asked('update', {}, DAYS.site)
    expect(questions).toContain('before')
    expect(questions).not.toContain('messenger')
    expect(questions).not.toContain('trial')
  })

  it('asks a removal for each use that step 1 did not settle', () => {
    const uses = (answers: Answers) => situated('removal', answers, DAYS.ended).asked.uses
    expect(uses({})).toEqual(['onlineUsers', 'partners', 'voiceMail', 'push', 'xmpp'])
    expect(uses({ split: 'yes' })).toEqual(['partners', 'voiceMail', 'push', 'xmpp'])
    expect(uses({ platform: 'sfb-se' })).toEqual(['onlineUsers', 'partners', 'voiceMail', 'push'])
  })

  it.each([
    ['2019-03-31', 'required'],
    ['2019-04-01', 'optional'],
    ['2019-08-15', 'optional'],
  ] as const)('on %s contacts are %s', (day, contacts) => {
    expect(situated('new', {}, day).asked.contacts).toBe(contacts)
  })
})

describe('isStepShown', () => {
  const shown = ({ asked: questions, journey }: Situation) =>
    (['eligibility', 'agreement', 'domains', 'contacts', 'order', 'review'] as const).filter(
      (step) => isStepShown(step, questions, journey),
    )

  it('shows every step of a request, and the first and the last of nothing', () => {
    expect(shown(situated('new', {}, DAYS.site))).toHaveLength(6)
    expect(shown(situated('new', {}, DAYS.ended))).toEqual(['eligibility', 'review'])
  })

  it('leaves out the agreement where nothing is submitted', () => {
    const steps = ['eligibility', 'domains', 'order', 'review']
    expect(shown(situated('removal', {}, DAYS.ended))).toEqual(steps)
    expect(shown(situated('new', { messenger: 'yes' }, DAYS.site))).toEqual(steps)
  })
})
