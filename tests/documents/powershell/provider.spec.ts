import { describe, expect, it } from 'vitest'
import {
  removeProvider,
  restoreProviders,
  setProvider,
} from '../../../src/documents/powershell/provider'

function textOf(lines: readonly string[]): string {
  return lines.join('\n')
}

describe('setting the provider', () => {
  const text = textOf(setProvider('lync-2013-cu5', false))

  it('stops where a hosting provider has the name or the address', () => {
    expect(text.indexOf('Get-CsHostingProvider')).toBeLessThan(text.indexOf('Remove-Cs'))
    expect(text).toContain('throw ')
  })

  it('only sets switch and level of an entry that fits, which is all that can be set', () => {
    expect(text).toContain(
      "Set-CsPublicProvider -Enabled 1 -Identity 'Skype' -VerificationLevel 2\n",
    )
  })

  it('sets no level where Microsoft prints none', () => {
    expect(textOf(setProvider('sfb-2015', false))).toContain(
      "Set-CsPublicProvider -Identity 'Skype' -Enabled $true\n",
    )
  })

  it('looks at the address as well as at the name, so that Messenger gives way', () => {
    expect(text).toContain(
      "[string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com'",
    )
  })

  it('makes the entry only when the old one is gone', () => {
    const [remove, look, make] = [
      'Remove-CsPublicProvider',
      '$left = ',
      'New-CsPublicProvider',
    ].map((part) => text.indexOf(part))
    expect([remove, look, make]).toEqual(
      [remove, look, make].toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    )
  })
})

describe('removing the provider', () => {
  const text = textOf(removeProvider(false))

  it('disables it before it removes it', () => {
    expect(text.indexOf('Disable-Cs')).toBeLessThan(text.indexOf('Remove-Cs'))
  })

  it('disables only what is enabled, since anything else is an error', () => {
    expect(text).toMatch(
      /Where-Object \{ \$_\.Enabled -eq \$true \} \| ForEach-Object \{\n\s+Disable-/,
    )
  })
})

describe('bringing the provider back', () => {
  it('makes an entry anew with all that it had, for nothing else can be set', () => {
    const text = textOf(restoreProviders('lync-2013-cu5', '.\\before\\providers.xml'))
    for (const name of ['ProxyFqdn', 'IconUrl', 'NameDecorationRoutingDomain'])
      expect(text).toContain(`$values['${name}'] = [string]$old.${name}`)
    expect(text).toContain("(@($old.NameDecorationExcludedDomainList) -join ',')")
    expect(text).toContain("'VerificationLevel' = [string]$old.VerificationLevel")
    expect(text).toContain('New-CsPublicProvider @values')
  })

  it('keeps an entry that is as it was', () => {
    const text = textOf(restoreProviders('lync-2010', '.\\before\\providers.xml'))
    expect(text).toContain('if ($same.Count -eq 0) { Remove-CsPublicProvider')
  })

  it('asks a server for no property that it lacks', () => {
    const text = textOf(restoreProviders('lync-2010', '.\\before\\providers.xml'))
    expect(text).not.toMatch(/IconUrl|NameDecoration|EnableSkype/)
  })
})
