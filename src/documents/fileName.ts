import type { Summary } from './summary'

/** Long enough to tell drafts apart, short enough for the path limit of Windows. */
const LONGEST = 60

/**
 * The name under which a document is saved, such as `edgewise-contoso.com-request-2026-11-21.html`: lower-case
 * ASCII letters, digits, dot and hyphen only, so that every file system takes it. The day is the administrator's.
 */
export function fileName(summary: Summary, part: string, extension: string): string {
  return savedFileName(subjectPart(summary), part, extension, summary.made)
}

/** The same form for a file that is no document, such as a copy of a draft. */
export function savedFileName(
  subject: string,
  part: string,
  extension: string,
  { at, zone }: { at: string; zone: string },
): string {
  return `edgewise-${safe(subject) || 'draft'}-${part}-${localDay(at, zone)}.${extension}`
}

/** The first SIP domain, else the draft's name, else `draft`. */
function subjectPart({ parts, draft }: Summary): string {
  const domains = parts.flatMap((part) => part.edges.flatMap((edge) => edge.domains))
  return safe(domains[0]?.name ?? '') || safe(draft.name) || 'draft'
}

function safe(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9.]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .slice(0, LONGEST)
    .replace(/^[-.]+|[-.]+$/gu, '')
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
