import { describe, expect, it } from 'vitest'
import type { Eligibility } from '../../../src/request/draft'
import { answer, build, kind } from '../scenarios/build'
import { judge, one } from '../judge'

describe('the answers of step 1', () => {
  it.each<[keyof Eligibility, string]>([
    ['platform', 'platform-missing'],
    ['cals', 'cals-missing'],
    ['edgeServer', 'edge-server-missing'],
    ['reachable', 'reachable-missing'],
    ['messenger', 'messenger-missing'],
  ])('are asked for at their own field: %s', (field, rule) => {
    const finding = one(rule, answer({ [field]: null }))
    expect(finding).toMatchObject({
      severity: 'blocker',
      missing: true,
      where: { step: 'eligibility', field: `eligibility.${field}` },
    })
  })

  it('asks for the kind first', () => {
    const [first] = judge(build([kind(null), answer({ platform: null, cals: null })]))
    expect(first?.where.field).toBe('eligibility.kind')
  })

  it.each<[Partial<Eligibility>, string]>([
    [{ cals: 'no' }, 'no-cal'],
    [{ edgeServer: 'no' }, 'no-edge-server'],
    [{ reachable: 'no' }, 'not-reachable'],
    [{ platform: 'older' }, 'server-too-old'],
    [{ platform: 'online' }, 'online-only'],
  ])('stop the request with what to do: %j', (values, rule) => {
    const finding = one(rule, answer(values))
    expect(finding).toMatchObject({ severity: 'blocker', missing: false })
    expect(finding.detail).toMatch(/first|Buy|turn on/i)
  })

  it('warn, but do not stop, where Messenger is connected', () => {
    expect(one('messenger-connected', answer({ messenger: 'yes' })).severity).toBe('warning')
    expect(one('no-trial', answer({ trial: 'yes' })).severity).toBe('note')
  })
})
