import { describe, expect, it } from 'vitest'
import { planOf } from '../../../src/documents/powershell/plan'
import { verifyEdgeScript, verifyScript } from '../../../src/documents/powershell/verify'
import type { DocumentFile } from '../../../src/documents/file'
import type { Summary } from '../../../src/documents/summary'
import { summaryOf } from '../../fixtures/summaries'

function made(make: typeof verifyScript, summary: Summary): DocumentFile {
  const plan = planOf(summary)
  if (plan === null) throw new Error('No plan')
  return make(summary, plan)
}

describe('the check of the server', () => {
  it('looks at federation, the entry and each flag that was asked for', () => {
    const { text } = made(verifyScript, summaryOf())
    for (const said of [
      'OK  Federation is on.',
      'OK  The provider entry is there and enabled.',
      'OK  EnablePublicCloudAccess is on.',
      'OK  EnablePublicCloudAudioVideoAccess is on.',
    ])
      expect(text).toContain(`Write-Host '${said}'`)
  })

  it('does not ask for calls where only text is wanted', () => {
    const { text } = made(verifyScript, summaryOf({ options: { audioVideo: false } }))
    expect(text).not.toContain('OK  EnablePublicCloudAudioVideoAccess')
  })

  it('says what was no part of the scripts', () => {
    const options = { policyScope: 'site', policyName: '' } as const
    expect(made(verifyScript, summaryOf({ options })).text).toContain('look at it by hand')
  })

  it('lists the grants of a policy of users', () => {
    const options = { policyScope: 'user', policyName: 'Skype users' } as const
    expect(made(verifyScript, summaryOf({ options })).text).toContain('Get-CsUser')
    expect(made(verifyScript, summaryOf({ kind: 'removal', options })).text).not.toContain(
      'Get-CsUser',
    )
  })

  it.each([
    [undefined, 'OK  Federation is on for the others.'],
    [['disable-federation'] as const, 'OK  Federation is off.'],
  ])('after a removal wants federation as the order of work has it (%j)', (tasks, said) => {
    const summary = summaryOf({ kind: 'removal', ...(tasks ? { tasks } : {}) })
    const { text } = made(verifyScript, summary)
    expect(text).toContain(said)
    expect(text).toContain('OK  The provider entry is gone.')
  })

  it('does not promise that Skype answers', () => {
    expect(made(verifyScript, summaryOf()).text).toContain('Whether Skype answers is seen with')
  })
})

describe('the check of each Edge Server', () => {
  it('reads the copy of that server, and says that this is our reading', () => {
    const { name, text } = made(verifyEdgeScript, summaryOf())
    expect(name).toBe('3-verify-on-edge.ps1')
    expect(text).toContain('Get-CsPublicProvider -LocalStore')
    expect(text).toContain('not a documented test')
  })

  it('expects the entry there, or gone after a removal', () => {
    expect(made(verifyEdgeScript, summaryOf()).text).toContain('OK  The entry has arrived here.')
    const { text } = made(verifyEdgeScript, summaryOf({ kind: 'removal' }))
    expect(text).toContain('OK  The entry is gone here as well.')
  })
})
