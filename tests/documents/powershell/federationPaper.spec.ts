import { describe, expect, it } from 'vitest'
import { scriptsPaper } from '../../../src/documents/powershell/paper'
import { toText } from '../../../src/paper/text'
import { ANSWERS, summaryOf } from '../../fixtures/summaries'
import type { ServerVersion } from '../../../src/situation/server'

const SERVERS = Object.keys(ANSWERS) as ServerVersion[]
const sheet = (server: ServerVersion, split: 'yes' | 'no' = 'no') =>
  toText(
    scriptsPaper(
      summaryOf({
        kind: 'federation',
        asOf: '2026-11-21',
        answers: { ...ANSWERS[server], split },
      }),
    ),
  )

describe('the server settings of federation with Microsoft 365', () => {
  it('read as the golden files', async () => {
    await expect(sheet('sfb-se')).toMatchFileSnapshot('../golden/powershell/federation.txt')
    await expect(sheet('sfb-se', 'yes')).toMatchFileSnapshot(
      '../golden/powershell/federation-split.txt',
    )
  })

  it.each(SERVERS)('take three parameters alone on pure servers: %s', (server) => {
    const text = sheet(server).replace(/\s+/g, ' ')
    expect(text).toContain(
      "New-CsHostingProvider -Identity 'Office365' -ProxyFqdn 'sipfed.online.lync.com' -Enabled $true",
    )
    expect(text).not.toMatch(/-(?:HostsOCSUsers|EnabledSharedAddressSpace|AutodiscoverUrl)/)
  })

  it.each(SERVERS)('share the address space of a split domain: %s', (server) => {
    const text = sheet(server, 'yes')
    for (const name of [
      'EnabledSharedAddressSpace',
      'HostsOCSUsers',
      'VerificationLevel',
      'IsLocal',
    ])
      expect(text).toContain(`-${name}`)
    expect(text.includes('AutodiscoverUrl')).toBe(server !== 'lync-2010')
  })

  it('find the entry by its proxy, whatever its name, and stop at a default route', () => {
    const text = sheet('sfb-2019').replace(/\s+/g, ' ')
    expect(text).toContain("$_.ProxyFqdn -eq 'sipfed.online.lync.com'")
    expect(text).toContain('Not beside a default route')
  })

  it('test every allowed partner and go back', () => {
    const text = sheet('sfb-2019').replace(/\s+/g, ' ')
    expect(text).toContain('Get-CsAllowedDomain | ForEach-Object { Test-CsFederatedPartner')
    expect(text).toMatch(/to go back/i)
  })
})
