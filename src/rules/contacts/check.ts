import { domainIn, readAddress } from '../../names/emailAddress'
import { hasTables, needsInternational } from '../../names/nameTables'
import type { Hit, Where } from '../finding'
import type { FieldId } from '../fields'
import type { Fix } from '../rule'
import { hit, type View } from '../check'
import { isTyped } from '../estate'
import { shown } from '../names/check'

const on = (field: FieldId): Where => ({ step: 'contacts', field })

/** Step 4: an e-mail for each SIP domain, once part of the request (F22), since April 2019 kept here only (F5). */
export function* checkContacts({ draft, asked, estate, tables }: View): Iterable<Hit> {
  if (asked.contacts === null) return
  const { shared, email } = draft.contacts
  yield hit('contacts-kept-here', on('contacts.shared'))
  if (shared) {
    const where = on('contacts.email')
    if (!isTyped(email)) yield hit('contact-missing', where)
    yield* checkEmail(email, where, null, tables)
    return
  }
  for (const { domain, reading } of estate.domains) {
    const where = on(`contact.${domain.id}`)
    if (!isTyped(domain.contact)) {
      const values = { domain: reading.name ?? shown(domain.name) }
      yield hit('contact-missing-for-domain', where, values)
    }
    yield* checkEmail(domain.contact, where, domain.id, tables)
  }
}

function* checkEmail(
  email: string,
  where: Where,
  domain: string | null,
  tables: View['tables'],
): Iterable<Hit> {
  if (!isTyped(email)) return
  const { problem, suggestion } = readAddress(email, tables)
  const typed = shown(email)
  if (!hasTables(tables, { suffixes: false, international: needsInternational(domainIn(email)) })) {
    yield hit('contact-not-checked', where, { typed })
    return
  }
  if (problem) {
    yield hit('contact-malformed', where, { typed })
    yield hit('contact-record-malformed', where, { typed })
  }
  if (suggestion !== null) {
    const fix: Fix = { do: 'set-contact', domain, email: suggestion }
    yield hit('contact-typo', where, { typed, suggestion }, fix)
  }
}
