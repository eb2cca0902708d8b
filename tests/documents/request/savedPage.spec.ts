import { describe, expect, it } from 'vitest'
import { savedPage } from '../../../src/documents/request/savedPage'
import { readSavedFile, type SavedFileReading } from '../../../src/imports/savedFile'
import { draftOf, summaryFrom } from '../../fixtures/requests'
import type { Draft } from '../../../src/request/draft'

const read = (text: string): SavedFileReading => readSavedFile(new TextEncoder().encode(text))
const pageOf = (draft: Draft) => savedPage(summaryFrom(draft), draft)
const whole = (draft: Draft): Draft => ({
  ...draft,
  options: { ...draft.options, includeContacts: true, maskAgreement: false },
})

describe('the saved request', () => {
  it('opens again as the draft that it was made of', () => {
    const draft = whole(draftOf())
    expect(read(pageOf(draft))).toMatchObject({ state: 'ok', drafts: [draft] })
  })

  it('says that a changed page may say something else, and still gives the request', () => {
    const draft = whole(draftOf())
    const [edge] = draft.edges
    const page = pageOf(draft).replace(edge!.fqdn, 'sip.other.example')
    const reading = read(page)
    expect(reading).toMatchObject({ state: 'damaged', drafts: [draft] })
    expect(reading.state === 'damaged' && reading.damage).toContain('The page was changed')
  })

  it('says that its data was changed', () => {
    const page = pageOf(whole(draftOf()))
    const at = page.lastIndexOf('"fqdn":"') + '"fqdn":"'.length
    const reading = read(`${page.slice(0, at)}x${page.slice(at + 1)}`)
    expect(reading.state === 'damaged' && reading.damage).toContain('checksum')
  })

  it('carries nothing that the paper does not show', () => {
    const draft = draftOf()
    const hidden = {
      ...draft,
      agreement: { ...draft.agreement, number: 'V1234567' },
      contacts: { ...draft.contacts, email: 'ada@contoso.com', name: 'Ada Lovelace' },
      options: { ...draft.options, includeContacts: false, maskAgreement: true },
    }
    const page = savedPage(summaryFrom(hidden, { asOf: '2026-11-26' }), hidden)
    expect(page).not.toMatch(/V1234567|ada@contoso\.com|Ada Lovelace/)
    expect(read(page).state).toBe('ok')
  })

  it('is data to a browser: no script of it runs', () => {
    const page = pageOf(whole(draftOf({ name: '</script><script>alert(1)</script>' })))
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain('<script type="application/json"')
  })
})
