import type { Collector } from '../collect'
import { isCut, nameTokens } from '../nameTokens'
import { itemsOf, letters, valueOf, type Field, type TextRecord } from '../record'
import { extentOf } from '../objects/readObject'
import { slice, type Span } from '../span'
import { commonNameIn, emptyCertificate, momentAt } from './certificate'
import { usagesIn } from './usages'

/** Properties by which a list is known as a certificate, in lower-case letters. */
export const CERTIFICATE_KEYS = [
  'thumbprint',
  'alternativenames',
  'dnsnamelist',
  'notafter',
  'notbefore',
  'issuer',
  'subject',
] as const

/**
 * Reads a certificate that PowerShell shows as an object: Get-CsCertificate, or what is in the certificate store. False
 * where the properties are of something else.
 */
export function readCertificateObject(
  collector: Collector,
  record: TextRecord,
  keys: ReadonlySet<string>,
): boolean {
  const isCertificate =
    keys.has('thumbprint') ||
    keys.has('alternativenames') ||
    keys.has('dnsnamelist') ||
    (keys.has('notafter') && (keys.has('issuer') || keys.has('subject')))
  if (!isCertificate) return false
  const at = (...names: string[]): Field | undefined =>
    record.fields.find(({ key, value }) => names.includes(letters(key.text)) && value.length > 0)
  const source = { ...record.source, command: record.source.command ?? 'Get-CsCertificate' }
  const names = at('alternativenames', 'dnsnamelist', 'subjectalternativenames')
  const items = names ? itemsOf(names) : { items: [], isComplete: false }
  const subject = at('subject', 'subjectname')
  const commonName = subject && commonNameIn(valueOf(subject))
  const usages = at('enhancedkeyusagelist', 'enhancedkeyusages', 'eku')
  const value = (field: Field | undefined) => (field ? collector.value(valueOf(field)) : null)
  const whole = items.items.map(bare).filter(({ text }) => !isCut(text))
  for (const item of items.items) if (isCut(item.text)) collector.skip(item, 'cut')
  const notBefore = at('notbefore')
  const notAfter = at('notafter')
  collector.add({
    ...emptyCertificate(collector.place(extentOf(record)), source),
    subject: commonName && !isCut(commonName.text) ? collector.value(commonName) : null,
    names: whole.map((item) => collector.value(item)),
    hasAllNames: names !== undefined && items.isComplete,
    notBefore: notBefore ? momentAt(collector, valueOf(notBefore)) : null,
    notAfter: notAfter ? momentAt(collector, valueOf(notAfter)) : null,
    issuer: value(at('issuer')),
    usages: usages ? usagesIn(valueOf(usages).text) : null,
    use: value(at('use')),
    thumbprint: value(at('thumbprint')),
    provider: value(at('provider', 'providername')),
  })
  if (subject && commonName && isCut(commonName.text)) collector.skip(commonName, 'cut')
  skipOthers(collector, record, [names, subject])
  return true
}

function skipOthers(
  collector: Collector,
  record: TextRecord,
  known: readonly (Field | undefined)[],
): void {
  for (const field of record.fields) {
    if (known.includes(field) || letters(field.key.text) === 'issuer') continue
    for (const piece of field.value)
      for (const token of nameTokens(piece)) collector.skip(token, 'not-needed')
  }
}

/** `DNS Name=sip.contoso.com` in lists that scripts make. */
function bare(item: Span): Span {
  const label = /^[^=:]{0,30}[=:]\s*/.exec(item.text)?.[0].length ?? 0
  return slice(item, label)
}
