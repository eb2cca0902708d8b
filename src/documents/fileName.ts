import type { Instant } from '../core/time'
import type { Summary } from './summary'

/** Long enough to tell drafts apart, short enough for the path limit of Windows. */
const LONGEST = 60

/**
 * The name under which a document is saved, such as `edgewise-contoso.com-request-2026-11-21.html`: after the
 * first SIP domain, else the draft's name.
 */
export function fileName(summary: Summary, part: string, extension: string): string {
  const { parts, draft, made } = summary
  const domains = parts.flatMap((each) => each.edges.flatMap((edge) => edge.domains))
  return savedFileName(domains[0]?.name ?? draft.name, part, extension, made)
}

/**
 * The same for any subject: lower-case ASCII letters, digits, dot and hyphen only, so that every file system
 * takes it. The day is that of the administrator's zone.
 */
export function savedFileName(
  subject: string,
  part: string,
  extension: string,
  { at, zone }: { at: Instant; zone: string },
): string {
  return `edgewise-${safe(subject) || 'draft'}-${part}-${localDay(at, zone)}.${extension}`
}

function safe(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9.]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .slice(0, LONGEST)
    .replace(/^[-.]+|(?<![-.])[-.]+$/gu, '')
}

function localDay(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at))
  const read = (type: string) => parts.find((each) => each.type === type)?.value ?? '00'
  return `${read('year')}-${read('month')}-${read('day')}`
}
