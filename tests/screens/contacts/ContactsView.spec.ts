// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import ContactsView from '../../../src/screens/contacts/ContactsView.vue'
import { draftOf, edgesOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

/** A day on which each domain needs a contact. */
const asOf = '2018-01-15'
const open = (change = {}) => openStep('contacts', ContactsView, draftOf({ asOf, ...change }))
const { contacts } = draftOf()
const twoDomains = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']])

describe('step 4', () => {
  it('asks for one contact, and for none of the domains', async () => {
    const page = await open()
    expect(page.control('contacts.email').element.value).toBe('ada@contoso.com')
    expect(page.wrapper.find('[id="contact.e0d0"]').exists()).toBe(false)
    page.wrapper.unmount()
  })

  it('asks for a contact of each domain instead, and keeps the one for all', async () => {
    const page = await open({ edges: twoDomains })
    await page.control('contacts.shared').setValue(false)
    expect(page.wrapper.find('[id="contacts.email"]').exists()).toBe(false)
    await page.control('contact.e0d1').setValue('ben@fabrikam.com')
    expect(page.store.draft?.edges[0]?.domains[1]?.contact).toBe('ben@fabrikam.com')
    await page.control('contacts.shared').setValue(true)
    expect(page.control('contacts.email').element.value).toBe('ada@contoso.com')
    expect(page.store.draft?.contacts).toEqual(contacts)
    page.wrapper.unmount()
  })

  it('does not go on without the one contact', async () => {
    const page = await open({ contacts: { ...contacts, email: '' } })
    await page.pressContinue()
    expect(page.problems().map(([field]) => field)).toEqual(['contacts.email'])
    await page.control('contacts.email').setValue('ada@contoso.com')
    await page.pressContinue()
    expect(page.step()).toBe('order')
    page.wrapper.unmount()
  })

  it('does not go on without the contact of a domain, and says so at its field', async () => {
    const page = await open({ edges: twoDomains, contacts: { ...contacts, shared: false } })
    await page.pressContinue()
    expect(page.step()).toBe('contacts')
    expect(page.problems()).toEqual(
      page.store.blockersOf('contacts').map(({ where, title }) => [where.field, title]),
    )
    expect(page.problems()).toHaveLength(2)
    expect(page.control('contact.e0d0').attributes('aria-invalid')).toBe('true')
    for (const id of ['contact.e0d0', 'contact.e0d1']) {
      await page.control(id).setValue('ada@contoso.com')
    }
    await vi.waitFor(() => expect(page.problems()).toEqual([]))
    await page.pressContinue()
    expect(page.step()).toBe('order')
    page.wrapper.unmount()
  })

  it('follows no id from a file', async () => {
    const edges = edgesOf(['sip.contoso.com', ['contoso.com']])
    edges[0]!.domains[0]!.id = '__proto__.polluted'
    const page = await open({ edges, contacts: { ...contacts, shared: false } })
    await page.pressContinue()
    expect(page.problems().map(([field]) => field)).toEqual(['contact.__proto__.polluted'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    page.wrapper.unmount()
  })
})
