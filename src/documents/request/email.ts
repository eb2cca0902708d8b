import { isPartOfRequest, showsContacts, shownNumber } from './contacts'
import { requestHead, subjectOf } from './paperHead'
import type { Summary, SummaryEdge } from '../summary'

/**
 * The request as the e-mail that administrators sent when the site failed them (F23): six named lines, a
 * block of Access Proxy and Domain for each Access Edge.
 */
export function toEmail(summary: Summary): string {
  const { agreement, parts } = summary
  const { title, facts, stamp } = requestHead(summary)
  const blocks = parts.map((part, index) => [
    ...(parts.length > 1 ? [`Request ${index + 1} of ${parts.length}`, ''] : []),
    `Enterprise Name: ${agreement.organisation || subjectOf(summary)}`,
    `Agreement Number: ${shownNumber(summary) || '(not given)'}`,
    ...(part.edges.length === 0 ? proxyLines(null) : part.edges.flatMap(proxyLines)),
    'Public IM Networks: Skype',
    `Main Contact: ${mainContact(summary)}`,
  ])
  return [
    ...(stamp === null ? [] : [`*** ${stamp}: not ready to send ***`, '']),
    title,
    facts.map(({ label, value }) => `${label}: ${value}`).join(' | '),
    '',
    blocks.map((lines) => lines.join('\n')).join('\n\n'),
    '',
  ].join('\n')
}

function proxyLines(edge: SummaryEdge | null): string[] {
  const domains = edge?.domains.map(({ name }) => name) ?? []
  return [
    `Access Proxy: ${edge?.fqdn ?? '(not given)'}`,
    ...(edge?.before && edge.before !== edge.fqdn ? [`Access Proxy before: ${edge.before}`] : []),
    `Domain: ${domains.join(', ') || '(not given)'}`,
  ]
}

function mainContact(summary: Summary): string {
  const { contact, situation } = summary
  if (!showsContacts(summary)) {
    return isPartOfRequest(situation) ? '(not given)' : '(left out: not collected since April 2019)'
  }
  return [contact?.name, contact?.email, contact?.phone].filter(Boolean).join(', ') || '(not given)'
}
