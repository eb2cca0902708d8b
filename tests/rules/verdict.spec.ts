import { describe, expect, it } from 'vitest'
import { judge as findingsOf } from './judge'
import type { Eligibility } from '../../src/request/draft'
import { judgeEligibility, type Verdict } from '../../src/rules/verdict'
import { situationOf } from '../../src/situation/situation'
import { VERDICTS, verdictWords } from '../../src/rules/eligibility/verdicts'
import { answer, build, estate, hybrid, kind, NOW, type Change } from './scenarios/build'

const OPEN = '2019-05-15'

/** The verdict under the rules of a day, on that day itself or looked at on a later one. */
function judge(changes: readonly Change[], asOf = OPEN, now = `${asOf}T12:00:00.000Z`) {
  const draft = build(changes)
  const situation = situationOf(draft, asOf, now)
  return judgeEligibility(findingsOf(draft, asOf, { situation, now }), situation)
}

describe('judgeEligibility', () => {
  it.each<[string, Partial<Eligibility>, Verdict, string[]]>([
    ['everything in place', {}, 'eligible', []],
    ['Lync Server 2010', { platform: 'lync-2010' }, 'eligible', []],
    ['an unknown Cumulative Update 5', { cu5: 'unknown' }, 'eligible', []],
    [
      'Skype for Business Server',
      { platform: 'sfb-2015' },
      'eligible-with-warnings',
      ['sfb-licence'],
    ],
    ['a server of the future', { platform: 'sfb-se' }, 'not-yet', ['server-not-released']],
    ['a split domain not said', { split: null }, 'undecided', ['split-missing']],
    ['a wish for a trial', { trial: 'yes' }, 'eligible', []],
    ['Messenger connected', { messenger: 'yes' }, 'already-connected', ['messenger-connected']],
    ['Lync Online only', { platform: 'online' }, 'not-through-this-site', ['online-only']],
    ['an older server', { platform: 'older' }, 'not-yet', ['server-too-old']],
    ['no CALs', { cals: 'no' }, 'not-yet', ['no-cal']],
    ['no Edge Server', { edgeServer: 'no' }, 'not-yet', ['no-edge-server']],
    ['names out of reach', { reachable: 'no' }, 'not-yet', ['not-reachable']],
    ['two things missing', { cals: 'no', reachable: 'no' }, 'not-yet', ['no-cal', 'not-reachable']],
    ['one answer missing', { cals: null }, 'undecided', ['cals-missing']],
    [
      'a reason against, before all is answered',
      { cals: null, edgeServer: 'no' },
      'not-yet',
      ['no-edge-server'],
    ],
    [
      'Messenger connected, before all is answered',
      { cals: null, messenger: 'yes' },
      'already-connected',
      ['messenger-connected'],
    ],
  ])('with %s', (_case, values, verdict, reasons) => {
    expect(judge([answer(values)])).toEqual({ verdict, reasons })
  })

  it('goes by the day for OCS 2007 R2', () => {
    const ocs = [answer({ platform: 'ocs-2007-r2' })]
    expect(judge(ocs, '2019-08-14')).toEqual({
      verdict: 'eligible-with-warnings',
      reasons: ['ocs-licence'],
    })
    expect(judge(ocs, '2019-08-15')).toEqual({ verdict: 'not-yet', reasons: ['ocs-unsupported'] })
  })

  it('looks at step 1 alone', () => {
    expect(judge([estate('nonsense: _')]).verdict).toBe('eligible')
    expect(judge(hybrid({ online: 'on' })).verdict).toBe('eligible')
  })

  it('does not ask a removal for licences', () => {
    const bare = answer({ cals: null, edgeServer: null, reachable: null, messenger: null })
    expect(judge([kind('removal'), bare]).verdict).toBe('eligible')
  })

  it('does not ask for licences after the site closed', () => {
    expect(judge([answer({ cals: null, trial: null })], '2019-09-15')).toEqual({
      verdict: 'eligible',
      reasons: [],
    })
  })

  it('has nothing to request after the end of Skype, whatever was answered', () => {
    const nothing = { verdict: 'nothing-to-request', reasons: ['nothing-to-request'] }
    expect(judge([], '2025-05-05')).toEqual(nothing)
    expect(judge([kind('update'), answer({ cals: 'no' })], '2025-05-05')).toEqual(nothing)
    expect(judge([answer({ platform: 'online' })], '2025-05-05')).toEqual(nothing)
    expect(judge([], '2025-05-04').verdict).toBe('eligible')
  })

  it('is for federation with Microsoft 365 what the servers allow', () => {
    const federation = (values: Partial<Eligibility>) =>
      judge([kind('federation'), answer(values)], '2026-11-21')
    expect(federation({}).verdict).toBe('eligible')
    expect(federation({ platform: 'sfb-se' }).verdict).toBe('eligible')
    expect(federation({ edgeServer: 'no' })).toEqual({
      verdict: 'not-yet',
      reasons: ['no-edge-server'],
    })
    expect(federation({ platform: 'online' })).toEqual({
      verdict: 'not-yet',
      reasons: ['online-federation'],
    })
  })

  it('is undecided for a draft without answers', () => {
    const nothing = answer({
      platform: null,
      split: null,
      cu5: null,
      cals: null,
      edgeServer: null,
      reachable: null,
      messenger: null,
      trial: null,
    })
    expect(judge([kind(null), nothing]).verdict).toBe('undecided')
  })
})

describe('a rehearsal under the rules of an earlier day', () => {
  const rehearse = (changes: readonly Change[], asOf = OPEN) => judge(changes, asOf, NOW)

  it('says that a request would have been eligible', () => {
    expect(rehearse([])).toEqual({ verdict: 'would-have-been-eligible', reasons: [] })
    expect(rehearse([], '2019-09-15').verdict).toBe('would-have-been-eligible')
    expect(rehearse([kind('update')]).verdict).toBe('would-have-been-eligible')
  })

  it('does not end federation with Microsoft 365, which lives', () => {
    expect(rehearse([kind('federation')], '2019-09-15').verdict).toBe('eligible')
    expect(rehearse([kind('federation')])).toEqual({
      verdict: 'not-yet',
      reasons: ['federation-rules-later'],
    })
  })

  it('keeps its warnings', () => {
    expect(rehearse([answer({ platform: 'sfb-2015' })])).toEqual({
      verdict: 'would-have-been-eligible',
      reasons: ['sfb-licence'],
    })
  })

  it('still says what was in the way', () => {
    expect(rehearse([answer({ cals: 'no' })])).toEqual({ verdict: 'not-yet', reasons: ['no-cal'] })
    expect(rehearse([answer({ cals: null })]).verdict).toBe('undecided')
    expect(rehearse([answer({ messenger: 'yes' })]).verdict).toBe('already-connected')
  })

  it('is none for a removal, which can be done at any time', () => {
    expect(rehearse([kind('removal')]).verdict).toBe('eligible')
  })
})

describe('the words of the verdicts', () => {
  it.each(Object.entries(VERDICTS))('say what %s means and what to do', (_verdict, words) => {
    expect(words.title).not.toBe('')
    expect(words.detail).toMatch(/\.$/)
  })

  it('speak of a removal where nothing is requested', () => {
    expect(verdictWords('eligible', 'removal').title).toBe('Eligible for removal')
    expect(verdictWords('eligible', 'removal').detail).toContain('removal')
    expect(verdictWords('not-yet', 'removal')).toBe(VERDICTS['not-yet'])
    expect(verdictWords('eligible', 'request')).toBe(VERDICTS.eligible)
  })
})
