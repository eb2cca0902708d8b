import { describe, expect, it } from 'vitest'
import type { PaperOptions } from '../../../src/request/draft'
import { allowPublicUsers, policyCommand } from '../../../src/documents/powershell/policy'
import type { ScriptPlan } from '../../../src/documents/powershell/plan'
import { planOf } from '../../../src/documents/powershell/plan'
import { summaryOf } from '../../fixtures/summaries'

// What these lines do to a server is seen in tests/powershell, where they are run.

function planFor(options: Partial<PaperOptions>): ScriptPlan {
  const plan = planOf(summaryOf({ options }))
  if (plan === null) throw new Error('No plan')
  return plan
}

const SITE = { policyScope: 'site', policyName: 'Redmond' } as const
const USER = { policyScope: 'user', policyName: 'Skype users' } as const

function textOf(options: Partial<PaperOptions>): string {
  return allowPublicUsers(planFor(options), false).join('\n')
}

describe('allowing public users', () => {
  it('sets both flags of the global policy', () => {
    expect(textOf({})).toContain(
      "{ Set-CsExternalAccessPolicy -Identity 'Global' -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true }",
    )
  })

  it('leaves calls as they are where only text is wanted', () => {
    expect(textOf({ audioVideo: false })).not.toContain('AudioVideo')
    const made = textOf({ ...SITE, audioVideo: false })
    expect(made).not.toContain('-EnablePublicCloudAudioVideoAccess $true')
    expect(made).toContain('-EnablePublicCloudAudioVideoAccess $base.EnablePublic')
  })

  it('makes a new policy that takes over what the global one allows, so that nobody is cut off', () => {
    expect(textOf(SITE)).toContain(
      "New-CsExternalAccessPolicy -Identity 'site:Redmond' -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true -EnableFederationAccess $base.EnableFederationAccess -EnableOutsideAccess $base.EnableOutsideAccess -EnableXmppAccess $base.EnableXmppAccess",
    )
  })

  it('grants a policy of users, and no other kind to anybody', () => {
    expect(textOf(USER)).toContain('Grant-CsExternalAccessPolicy -Identity $user.SipAddress')
    for (const options of [{}, SITE]) expect(textOf(options)).not.toContain('Grant-Cs')
  })

  it('writes no command for a policy that cannot be named, and says so', () => {
    const options = { policyScope: 'user', policyName: '$(calc)' } as const
    expect(policyCommand(planFor(options))).toBeNull()
    expect(textOf(options)).toMatch(/left out[\s\S]*Remark/)
  })
})
