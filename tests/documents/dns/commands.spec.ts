import { describe, expect, it } from 'vitest'
import { dnsCommands } from '../../../src/documents/dns/commands'
import { INJECTIONS } from '../../fixtures/injections'
import { errorsIn, nodesOf, parsePowerShell } from '../../fixtures/powershellGrammar'
import { SECRETS, TWO_EDGES, summaryOf } from '../../fixtures/summaries'

function commandsIn(text: string): string[] {
  const root = parsePowerShell(text)
  expect(errorsIn(root)).toEqual([])
  return nodesOf(root, 'command').map((node) => node.text)
}

describe('commands for Windows DNS', () => {
  it('read as the golden file', async () => {
    const text = dnsCommands(summaryOf({ edges: TWO_EDGES }))
    await expect(text).toMatchFileSnapshot('../golden/dns/commands.ps1')
  })

  it('replace the record of each domain', () => {
    const commands = commandsIn(dnsCommands(summaryOf({ edges: TWO_EDGES })))
    expect(commands.filter((each) => each.startsWith('Publish'))).toEqual([
      "Publish 'contoso.com' 'sip.contoso.com'",
      "Publish 'fabrikam.com' 'sip.fabrikam.com'",
      "Publish 'litware.com' 'access.litware.com'",
    ])
  })

  it('take records out one by one, by their data, and never without asking', () => {
    const removing = commandsIn(dnsCommands(summaryOf())).filter((each) =>
      each.startsWith('Remove-DnsServerResourceRecord'),
    )
    expect(removing).toEqual([
      'Remove-DnsServerResourceRecord -ZoneName $zone -InputObject $record',
    ])
  })

  it('put the addresses before the records', () => {
    const text = dnsCommands(summaryOf())
    expect(text.indexOf('Add-DnsServerResourceRecordA')).toBeLessThan(text.indexOf("Publish 'con"))
  })

  it('of an update name the old target, and withdraw a removed domain only later', () => {
    const text = dnsCommands(
      summaryOf({
        kind: 'update',
        edges: [
          { fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: ['contoso.com'] },
        ],
        baseline: [{ fqdn: 'access.contoso.com', domains: ['contoso.com', 'fabrikam.com'] }],
      }),
    )
    expect(text).toContain('# Today it may lead to access.contoso.com.')
    expect(text).toContain("# Withdraw 'fabrikam.com' 'sip.fabrikam.com','access.contoso.com'")
    expect(commandsIn(text).filter((each) => each.startsWith('Withdraw'))).toEqual([])
    expect(text).toMatch(/stay until the update is complete:\r\n#    access\.contoso\.com/)
  })

  it('leave a line with an address to be filled in as a comment', () => {
    expect(dnsCommands(summaryOf())).toContain(
      "\r\n# Add-DnsServerResourceRecordA -ZoneName 'contoso.com' -Name 'sip' -IPv4Address 'ADDRESS'\r\n",
    )
  })

  it('of a removal take the records out only where nobody else needs them', () => {
    const kept = dnsCommands(summaryOf({ kind: 'removal' }))
    expect(commandsIn(kept)).toEqual([
      "Write-Host 'Nothing is to be removed: other federation needs these records.'",
    ])
    const gone = dnsCommands(summaryOf({ kind: 'removal', tasks: ['withdraw-names'] }))
    expect(commandsIn(gone).filter((each) => /^(Publish|Withdraw)/.test(each))).toEqual([
      "Withdraw 'contoso.com' 'sip.contoso.com'",
    ])
  })

  it('say so where there is nothing to write yet', () => {
    const edges = [{ fqdn: null, domains: ['contoso.com'] }]
    expect(commandsIn(dnsCommands(summaryOf({ edges })))).toEqual([
      "Write-Host 'No record can be written yet: no Access Edge has a name.'",
    ])
  })

  it('are ASCII with CRLF', () => {
    expect(dnsCommands(summaryOf({ edges: TWO_EDGES }))).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/)
  })

  it.each(INJECTIONS)('stay our own commands, whatever %j is typed into', (text) => {
    const edges = [
      { fqdn: text, domains: [text] },
      { fqdn: 'sip.contoso.com', before: text, domains: [text, 'contoso.com'] },
    ]
    const script = dnsCommands(summaryOf({ name: text, edges }))
    expect(script).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/)
    expect(commandsIn(script)).toEqual(commandsIn(dnsCommands(summaryOf())))
  })

  it('show neither the agreement number nor a contact', () => {
    const text = dnsCommands(summaryOf({ edges: TWO_EDGES }))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})
