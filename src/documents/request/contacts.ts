import type { Summary } from '../summary'

/** Contacts were part of the request until April 2019 (F5, C3); since then they stand on paper only if asked for. */
export function showsContacts({ situation, options, draft }: Summary): boolean {
  if (draft.kind === 'removal') return false
  return isPartOfRequest(situation) || options.includeContacts
}

/** Whether the request itself asks for contacts on that day (F5). */
export function isPartOfRequest({ asked }: Summary['situation']): boolean {
  return asked.contacts === 'required'
}

/** The agreement number as it may be shown: whole, or its last four signs where it is to be masked. */
export function shownNumber({ agreement, options }: Summary): string {
  const number = [...agreement.number]
  if (!options.maskAgreement) return agreement.number
  const open = number.length > 4 ? 4 : 0
  return number.map((sign, index) => (index < number.length - open ? '•' : sign)).join('')
}
