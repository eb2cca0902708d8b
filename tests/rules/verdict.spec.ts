import { describe, expect, it } from 'vitest'
import { judge as findingsOf } from './judge'
import type { Eligibility } from '../../src/request/draft'
import { judgeEligibility, type Verdict } from '../../src/rules/verdict'
import { VERDICTS } from '../../src/rules/eligibility/verdicts'
import { answer, build, estate, hybrid, kind, type Change } from './scenarios/build'

const judge = (changes: readonly Change[], asOf = '2026-11-21') =>
  judgeEligibility(findingsOf(build(changes), asOf))

describe('judgeEligibility', () => {
  it.each<[string, Partial<Eligibility>, Verdict, string[]]>([
    ['everything in place', {}, 'eligible', []],
    ['Lync Server 2010', { platform: 'lync-2010' }, 'eligible', []],
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

  it('is undecided for a draft without answers', () => {
    const nothing = answer({
      platform: null,
      cals: null,
      edgeServer: null,
      reachable: null,
      messenger: null,
      trial: null,
    })
    expect(judge([kind(null), nothing]).verdict).toBe('undecided')
  })
})

describe('the words of the verdicts', () => {
  it.each(Object.entries(VERDICTS))('say what %s means and what to do', (_verdict, words) => {
    expect(words.title).not.toBe('')
    expect(words.detail).toMatch(/\.$/)
  })
})
