import { describe, expect, it } from 'vitest'
import { sampleDraft } from '../../src/request/sample'
import { startDraft } from '../../src/request/newDrafts'
import type { Draft } from '../../src/request/draft'
import { judgeAtOnce, type Setting } from '../../src/rules/judge'
import { requestState } from '../../src/rules/requestState'
import { draftOf } from '../fixtures/requests'

const setting = (now: string): Setting => ({
  now,
  day: now.slice(0, 10),
  zone: 'UTC',
  locale: 'en-GB',
})
const TODAY = setting('2026-11-26T09:00:00.000Z')
let ids = 0
const newId = () => `id-${(ids += 1)}`

const stateOf = (draft: Draft, at = TODAY) => requestState(draft, judgeAtOnce(draft, at), at)

function submitted(at: string, provisionedAt: string | null = null): Draft {
  const draft = draftOf()
  return {
    ...draft,
    asOf: '2019-03-22',
    track: { ...draft.track, parts: [{ part: 1, submittedAt: at, provisionedAt, submitted: [] }] },
  }
}

describe('where a request stands', () => {
  it.each(['new', 'removal', 'federation'] as const)(
    'an untouched one (%s) counts nothing as done',
    (kind) => {
      const { text, tone } = stateOf(startDraft(kind, newId, TODAY.now))
      expect(text).toMatch(/^(?:Not started|Step 1: \d+ answers? missing)$/)
      expect(tone).toBe('none')
    },
  )

  it('is never well where there are warnings', () => {
    const sample = sampleDraft(newId, TODAY.now)
    expect(stateOf(sample)).toEqual({ text: 'Rehearsal, ready', tone: 'good' })
    const eligibility = { ...sample.eligibility, platform: 'sfb-2015' } as const
    const { text, tone } = stateOf({ ...sample, eligibility })
    expect(text).toMatch(/^Rehearsal, ready: \d+ warnings?$/)
    expect(tone).toBe('warn')
  })

  it('names the step with the first problem', () => {
    const draft = draftOf()
    const [edge] = draft.edges
    const wrong = { ...draft, asOf: '2019-03-22', edges: [{ ...edge!, fqdn: 'not a name' }] }
    expect(stateOf(wrong)).toEqual({
      text: expect.stringMatching(/^Step 3: \d+ problems?$/),
      tone: 'stop',
    })
  })

  it('says under the rules of today that there is nothing to request', () => {
    expect(stateOf({ ...draftOf(), asOf: null }).text).toBe('Nothing to request any more')
  })

  it.each([
    [
      '2019-03-22T10:00:00.000Z',
      null,
      'Submitted 22 March 2019 – look again from 23 March 2019, ask support from 24 March 2019',
    ],
    [
      '2019-03-21T10:00:00.000Z',
      null,
      'Submitted 21 March 2019 – look again now, ask support from 23 March 2019',
    ],
    ['2019-03-10T10:00:00.000Z', null, 'Submitted 10 March 2019 – ask support if it does not work'],
    ['2019-03-10T10:00:00.000Z', '2019-03-12T10:00:00.000Z', 'Provisioned 12 March 2019'],
  ])('of a request submitted at %s tells how long it takes', (at, done, text) => {
    expect(stateOf(submitted(at, done)).text).toBe(text)
  })
})
