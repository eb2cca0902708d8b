import type { CertificateFact, Moment, Source } from '../fact'
import type { Collector } from '../collect'
import { slice, trim, type Span } from '../span'
import { daysIn } from './dates'

/** A certificate of which nothing is shown: readers fill in what they find. */
export function emptyCertificate(place: CertificateFact['place'], source: Source): CertificateFact {
  return {
    kind: 'certificate',
    place,
    source,
    subject: null,
    names: [],
    hasAllNames: true,
    notBefore: null,
    notAfter: null,
    issuer: null,
    usages: null,
    key: null,
    provider: null,
    use: null,
    thumbprint: null,
    unknownCritical: [],
  }
}

export function momentAt(collector: Collector, span: Span): Moment {
  return { ...collector.value(span), days: daysIn(span.text) }
}

/** The common name inside a distinguished name; null where it has none. */
export function commonNameIn(subject: Span): Span | null {
  const match = /(?:^|[,/+;\s])CN\s*=\s*("[^"]{0,300}"|[^,/+;"]{1,300})/i.exec(subject.text)
  if (!match?.[1]) return null
  const start = match.index + match[0].length - match[1].length
  const name = trim(slice(subject, start, start + match[1].length))
  return name.text.startsWith('"') ? slice(name, 1, name.text.length - 1) : name
}
