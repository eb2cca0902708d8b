import { describe, expect, it } from 'vitest'
import { planOf } from '../../../src/documents/powershell/plan'
import { verifyEdgeScript, verifyScript } from '../../../src/documents/powershell/verify'
import { PROVIDER_COMMANDS } from '../../../src/guidance/commands'
import type { SummaryParts } from '../../fixtures/summaries'
import { ANSWERS, summaryOf } from '../../fixtures/summaries'

function made(make: typeof verifyScript, parts: SummaryParts = {}): string {
  const summary = summaryOf(parts)
  const plan = planOf(summary)
  if (plan === null) throw new Error('No plan')
  return make(summary, plan).text
}

describe('the check of the server', () => {
  it.each(['lync-2010', 'lync-2013', 'lync-2013-cu5', 'sfb-2015'] as const)(
    'looks at every property that apply sets on %s',
    (server) => {
      const text = made(verifyScript, { answers: ANSWERS[server] })
      for (const { name } of PROVIDER_COMMANDS[server].command.parameters)
        expect(text).toContain(`Check 'Provider: ${name} = `)
    },
  )

  it('does not ask for calls where only text is wanted', () => {
    const text = made(verifyScript, { options: { audioVideo: false } })
    expect(text).not.toContain("'Policy: EnablePublicCloudAudioVideoAccess'")
  })

  it('asks whether every server has received the settings, and ends with a total', () => {
    for (const kind of ['new', 'removal'] as const) {
      const text = made(verifyScript, { kind })
      expect(text).toContain('Get-CsManagementStoreReplicationStatus')
      expect(text).toContain("'TOTAL   '")
    }
  })
})

describe('the check of each Edge Server', () => {
  it('reads the copy of that server, and says that this is our reading', () => {
    const text = made(verifyEdgeScript)
    expect(text).toContain('Get-CsPublicProvider -LocalStore')
    expect(text).toContain('not a documented test')
  })
})
