import { describe, expect, it } from 'vitest'
import { packFiles } from '../../../src/documents/powershell/pack'
import { scriptsPaper } from '../../../src/documents/powershell/paper'
import { toText } from '../../../src/paper/text'
import { ANSWERS, SECRETS, SERVERS, summaryOf } from '../../fixtures/summaries'

describe('the sheet that goes with the scripts', () => {
  it.each(SERVERS)('for %s reads as the golden file', async (server) => {
    const paper = scriptsPaper(summaryOf({ answers: ANSWERS[server] }))
    await expect(toText(paper)).toMatchFileSnapshot(`../golden/powershell/${server}/sheet.txt`)
  })

  it('for a removal reads as the golden file', async () => {
    const paper = scriptsPaper(summaryOf({ kind: 'removal' }))
    await expect(toText(paper)).toMatchFileSnapshot('../golden/powershell/removal/sheet.txt')
  })

  it.each([
    ['of users', { options: { policyScope: 'user', policyName: 'Skype users' } }],
    ['of a removal', { kind: 'removal' }],
    ['of federation', { kind: 'federation', asOf: '2026-11-21' }],
  ] as const)('shows every file %s once, and not the rehearsal beside the change', (_, parts) => {
    const summary = summaryOf(parts)
    const texts = scriptsPaper(summary).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'code' && block.label === '' ? [block.text] : [])),
    )
    const files = packFiles(summary).filter(({ name }) => name !== '1-rehearse.ps1')
    expect(texts).toEqual(files.map(({ text }) => text.replaceAll('\r\n', '\n').trimEnd()))
    expect(toText(scriptsPaper(summary))).not.toContain("Write-Host ('WOULD")
  })

  it('has an anchor of its own for each section', () => {
    const ids = scriptsPaper(summaryOf()).sections.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/)
  })

  it('gives the line for a split domain to those who have one', () => {
    const line =
      '-AllowOutsideUsers 1 -AllowFederatedUsers 1 -EnablePartnerDiscovery 1 -UseDnsSrvRouting'
    expect(toText(scriptsPaper(summaryOf({ answers: { split: 'yes' } })))).toContain(line)
    expect(toText(scriptsPaper(summaryOf({ answers: { split: 'no' } })))).not.toContain(line)
  })

  it('says first that a policy was left out', () => {
    const options = { policyScope: 'user', policyName: "a'; calc; '" } as const
    const text = toText(scriptsPaper(summaryOf({ options })))
    expect(text).toContain('The external access policy is not in the scripts')
    expect(text).not.toContain('calc')
  })

  it('says why there is nothing where the server has no such commands', () => {
    const text = toText(scriptsPaper(summaryOf({ answers: { platform: 'ocs-2007-r2' } })))
    expect(text).toMatch(/These commands came with Lync\s+Server\s+2010/)
    expect(text).not.toContain('New-CsPublicProvider')
  })

  it('does not say which named level the number 2 is', () => {
    const text = toText(scriptsPaper(summaryOf()))
    expect(text).not.toMatch(/AlwaysVerifiable|AlwaysUnverifiable|UseSourceVerification/)
  })

  it('shows neither the agreement number nor a contact', () => {
    const text = toText(scriptsPaper(summaryOf()))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})
