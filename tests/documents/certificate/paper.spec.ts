import { describe, expect, it } from 'vitest'
import { certificatePaper } from '../../../src/documents/certificate/paper'
import { certificateFiles } from '../../../src/documents/certificate/requests'
import { toText } from '../../../src/paper/text'
import { SECRETS, TWO_EDGES, summaryOf, type SummaryParts } from '../../fixtures/summaries'

describe('the sheet for certificates', () => {
  it('reads as the golden file', async () => {
    const text = toText(certificatePaper(summaryOf({ edges: TWO_EDGES })))
    await expect(text).toMatchFileSnapshot('../golden/certificate/sheet.txt')
  })

  it('lists subject and alternative names for each Access Edge', () => {
    const fields = certificatePaper(summaryOf({ edges: TWO_EDGES })).sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : [])),
    )
    expect(fields.map(({ label, values }) => [label, values])).toEqual([
      ['Subject name (SN)', ['sip.contoso.com']],
      ['Subject alternative names (SAN)', ['sip.contoso.com', 'sip.fabrikam.com']],
      ['Subject name (SN)', ['access.litware.com']],
      ['Subject alternative names (SAN)', ['access.litware.com']],
    ])
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
  })

  it('says that a wildcard does not do', () => {
    expect(toText(certificatePaper(summaryOf()))).toContain('No wildcard')
  })

  it('warns of a name that is too long to be a subject', () => {
    const fqdn = `${'a'.repeat(60)}.contoso.com`
    const text = toText(
      certificatePaper(summaryOf({ edges: [{ fqdn, domains: ['contoso.com'] }] })),
    )
    expect(text).toMatch(/is\s+too\s+long\s+for\s+a\s+subject\s+name/)
    expect(text).not.toContain('distinguished_name')
  })

  it.each<[string, SummaryParts]>([
    ['new request', {}],
    ['update', { kind: 'update' }],
    ['federation', { kind: 'federation', asOf: '2026-11-21' }],
  ])('begins with the names that are on the certificate today: %s', (_kind, parts) => {
    const summary = summaryOf(parts)
    const [first] = certificatePaper(summary).sections[0]?.blocks ?? []
    expect(JSON.stringify(first)).toContain('Keep every name that is on the certificate today')
    for (const { name, text } of certificateFiles(summary))
      expect(text, name).toMatch(/^[;#] Keep every name that is on the certificate today: add/m)
  })

  it('keeps the old name in the certificate during an update', () => {
    const edges = [
      { fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: ['contoso.com'] },
    ]
    const text = toText(certificatePaper(summaryOf({ kind: 'update', edges })))
    expect(text).toContain('Keep the names submitted before')
    expect(text).toContain('access.contoso.com')
  })

  it('leaves the certificate alone in a removal', () => {
    const text = toText(certificatePaper(summaryOf({ kind: 'removal' })))
    expect(text).toContain('The certificate stays')
    expect(text).not.toContain('[req]')
  })

  it('carries the request files as they are saved', () => {
    const summary = summaryOf({ edges: TWO_EDGES })
    const { sections } = certificatePaper(summary)
    for (const { name, text } of certificateFiles(summary)) {
      const section = sections.find(({ title }) => title === name)
      expect(section?.blocks).toEqual([
        { kind: 'code', label: '', text: text.replaceAll('\r\n', '\n').trimEnd() },
      ])
    }
  })

  it('shows neither the agreement number nor a contact', () => {
    const text = toText(certificatePaper(summaryOf({ edges: TWO_EDGES })))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})
