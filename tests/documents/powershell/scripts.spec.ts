import { describe, expect, it } from 'vitest'
import { planOf } from '../../../src/documents/powershell/plan'
import {
  changeScript,
  rollBackScript,
  snapshotScript,
} from '../../../src/documents/powershell/scripts'
import type { ScriptPlan } from '../../../src/documents/powershell/plan'
import { summaryOf } from '../../fixtures/summaries'
import type { SummaryParts } from '../../fixtures/summaries'

function madeOf(parts: SummaryParts = {}) {
  const summary = summaryOf(parts)
  const plan: ScriptPlan | null = planOf(summary)
  if (plan === null) throw new Error('No plan')
  return {
    snapshot: snapshotScript(summary, plan).text,
    apply: changeScript(summary, plan, false).text,
    rollBack: rollBackScript(summary, plan).text,
  }
}

function orderIn(text: string, parts: readonly string[]): number[] {
  return parts.map((part) => text.indexOf(part))
}

const USER = { policyScope: 'user', policyName: 'Skype users' } as const

describe('the snapshot', () => {
  it('is never written over', () => {
    const { snapshot } = madeOf()
    expect(snapshot).toMatch(
      /if \(Test-Path -LiteralPath '\.\\before\\complete\.txt'\) \{\r\n.*\r\n\s+return/,
    )
  })

  it('is complete only when every part of it is there', () => {
    const { snapshot } = madeOf()
    const last = snapshot.lastIndexOf("Out-File -FilePath '.\\before\\complete.txt'")
    expect(last).toBeGreaterThan(snapshot.lastIndexOf('Export-Clixml'))
  })

  it('holds the policy of each user to whom one is to be granted', () => {
    expect(madeOf({ options: USER }).snapshot).toContain("'SipAddress','ExternalAccessPolicy'")
    expect(madeOf().snapshot).not.toContain('users.txt')
    expect(madeOf({ options: USER, kind: 'removal' }).snapshot).not.toContain('users.txt')
  })
})

describe('the change', () => {
  it('stops at a default route, beside which no public provider works', () => {
    const places = orderIn(madeOf().apply, ['UseDefaultRouting', 'Set-CsAccessEdgeConfiguration'])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
  })

  it('goes from federation over the policy to the provider', () => {
    const places = orderIn(madeOf().apply, [
      '-AllowFederatedUsers $true',
      'Set-CsExternal',
      'New-CsPublic',
    ])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('of a removal goes the other way, and ends federation only where nobody else needs it', () => {
    const { apply } = madeOf({ kind: 'removal', tasks: ['disable-federation'] })
    const places = orderIn(apply, [
      'Disable-Cs',
      'Remove-Cs',
      'Set-CsExternal',
      '-AllowFederatedUsers $false',
    ])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(madeOf({ kind: 'removal' }).apply).not.toContain('-AllowFederatedUsers')
  })
})

describe('the way back', () => {
  it('undoes the change from its end to its beginning', () => {
    const { rollBack } = madeOf()
    const places = orderIn(rollBack, [
      'New-CsPublicProvider @values',
      'Set-CsExternalAccessPolicy',
      'Set-CsAccessEdgeConfiguration',
    ])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('sets federation to what it was, not to off', () => {
    expect(madeOf().rollBack).toContain('-AllowFederatedUsers ([bool]$edge.AllowFederatedUsers)')
  })

  it('of a removal brings federation back before the provider', () => {
    const places = orderIn(madeOf({ kind: 'removal' }).rollBack, [
      '-AllowFederatedUsers',
      '@values',
    ])
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})
