import { describe, expect, it } from 'vitest'
import { restoreProviders, setProvider } from '../../../src/documents/powershell/provider'
import { planOf } from '../../../src/documents/powershell/plan'
import type { ServerVersion } from '../../../src/situation/server'
import { ANSWERS, summaryOf } from '../../fixtures/summaries'

// What these lines do to a server is seen in tests/powershell, where they are run.

function restored(server: ServerVersion): string {
  const plan = planOf(summaryOf({ answers: ANSWERS[server] }))
  if (plan === null) throw new Error('No plan')
  return restoreProviders(plan).join('\n')
}

describe('setting the provider', () => {
  it('only sets switch and level of an entry that fits, which is all that can be set', () => {
    expect(setProvider('lync-2013-cu5', false).join('\n')).toContain(
      "{ Set-CsPublicProvider -Enabled 1 -Identity 'Skype' -VerificationLevel 2 }",
    )
  })

  it('sets no level where Microsoft prints none', () => {
    expect(setProvider('sfb-2015', false).join('\n')).toContain(
      "{ Set-CsPublicProvider -Identity 'Skype' -Enabled $true }",
    )
  })

  it('is tried in a rehearsal only where nothing has to go first', () => {
    expect(setProvider('sfb-2015', true).join('\n')).toMatch(
      /if \(\$present\.Count -eq 0\) \{ New-CsPublicProvider .* -WhatIf \}/,
    )
  })
})

describe('bringing the provider back', () => {
  it('makes an entry anew with all that it had, its switches on or off', () => {
    const text = restored('sfb-2015')
    expect(text).toContain("$values['IconUrl'] = [string]$old.IconUrl")
    expect(text).toContain("(@($old.NameDecorationExcludedDomainList) -join ',')")
    expect(text).toContain("$values['EnableSkypeIdRouting'] = [bool]$old.EnableSkypeIdRouting")
  })

  it('asks a server for no property that it lacks', () => {
    expect(restored('lync-2010')).not.toMatch(/IconUrl|NameDecoration|EnableSkype/)
  })
})
