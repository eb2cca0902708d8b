import { describe, expect, it } from 'vitest'
import { tenantPaper } from '../../../src/documents/tenant/tenant'
import { toText } from '../../../src/paper/text'
import { summaryOf } from '../../fixtures/summaries'

const at = (asOf: string, split: 'yes' | 'no' = 'no', domains = ['contoso.com', 'fabrikam.com']) =>
  toText(
    tenantPaper(
      summaryOf({
        kind: 'federation',
        asOf,
        answers: { platform: 'sfb-2019', split },
        edges: [{ fqdn: 'sip.contoso.com', domains }],
      }),
    ),
  )

describe('the sheet for the Teams administrator', () => {
  it('reads as the golden files', async () => {
    await expect(at('2026-11-21')).toMatchFileSnapshot('../golden/tenant/partner.txt')
    await expect(at('2026-11-21', 'yes')).toMatchFileSnapshot('../golden/tenant/split.txt')
  })

  it('has only the settings that the day has', () => {
    expect(at('2019-09-15')).not.toMatch(
      /CommunicationWithExternalOrgs|collaboration mode|security/,
    )
    expect(at('2025-11-15')).toContain('CommunicationWithExternalOrgs')
    expect(at('2025-11-15')).not.toContain('collaboration mode')
    expect(at('2026-05-15')).toContain('collaboration mode')
    expect(at('2026-11-21')).toContain('SecurityTeamAllowBlockListDelegation')
  })

  it('is about the own tenant only where the domain is split', () => {
    expect(at('2026-11-21', 'yes')).toContain('SharedSipAddressSpace')
    expect(at('2026-11-21')).not.toContain('SharedSipAddressSpace')
    expect(at('2026-11-21', 'yes')).not.toContain('AllowedDomainsAsAList')
  })

  it('warns of the first entry in a list, and names each domain in its lines', () => {
    const text = at('2026-11-21')
    expect(text).toContain('cuts off every other')
    expect(text).toContain("$list.Add('contoso.com')")
    expect(text).toContain("$list.Add('fabrikam.com')")
  })

  it('names no setting that can no longer be used, and none for personal accounts (F86, F95)', () => {
    for (const split of ['yes', 'no'] as const)
      expect(at('2026-11-21', split)).not.toMatch(/AllowPublicUsers|TeamsConsumer/)
  })
})
