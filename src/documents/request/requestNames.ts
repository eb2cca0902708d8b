import type { PaperBlock, PaperSection } from '../../paper/paper'
import type { EstateChange } from '../../order/changes'
import { certificateNames } from '../certificate/names'
import { PROTOCOL, SERVICE, srvRecords, type SrvRecord } from '../dns/records'
import type { Summary } from '../summary'

const TO_PUBLISH =
  'Each A record points to the external address of its Access Edge. Priority and weight of the SRV records are yours to choose. Wildcard names are not supported on the Edge.'
/** From so many SIP domains on one table is enough to fill pages. */
const LONG = 40
const IN_DNS = 'Federation SRV records, in external DNS'
const IN_USE = 'The order of work says whether they may go, and when.'

/**
 * What external DNS and the certificate have to carry: a federation SRV record for each SIP domain (F57), an
 * address record for each name it points to (F59), the names of the Edge's certificate (F60, F65).
 */
export function namesSection(summary: Summary): PaperSection | null {
  const removal = summary.draft.kind === 'removal'
  const records = srvRecords(summary)
  if (records.length === 0) return null
  const blocks: PaperBlock[] = [
    ...(removal
      ? [inUse(records)]
      : records.length > LONG
        ? [inOneTable(records)]
        : inTwoTables(summary, records)),
    { kind: 'paragraph', text: removal ? IN_USE : TO_PUBLISH },
  ]
  return { id: 'names', title: removal ? 'Names in use' : 'Names to publish', blocks }
}

/** The record of each domain, with where it points or what it belongs to. */
function recordTable(
  records: readonly SrvRecord[],
  caption: string,
  [label, to]: readonly [label: string, to: 'target' | 'edge'],
): PaperBlock {
  return {
    kind: 'table',
    caption,
    columns: [
      { label: 'SIP domain', code: true },
      { label: 'SRV record', code: true },
      { label, code: true },
      { label: 'Port' },
    ],
    rows: records.map((each) => [each.domain, each.owner, each[to], String(each.port)]),
  }
}

/** For a removal nothing is planned: the target of a record, and the names on the certificate, are what is found. */
const inUse = (records: readonly SrvRecord[]): PaperBlock =>
  recordTable(records, `${IN_DNS}. Each target is what the look-up finds`, ['Access Edge', 'edge'])

/** The record of each domain, then each name with the certificate that it is on. */
function inTwoTables(summary: Summary, records: readonly SrvRecord[]): PaperBlock[] {
  return [
    recordTable(records, IN_DNS, ['Target', 'target']),
    {
      kind: 'table',
      caption: 'Names for A records and for the external certificate',
      columns: [
        { label: 'Name', code: true },
        { label: 'Access Edge', code: true },
        { label: 'In its certificate' },
      ],
      rows: certificateNames(summary).flatMap(({ subject, alternatives, kept }) =>
        alternatives.map((name) => [name, subject, placeOf(name, subject, kept)]),
      ),
    },
  ]
}

/** The same in a line for each domain: the parts that never differ are said once, above. */
function inOneTable(records: readonly SrvRecord[]): PaperBlock {
  return {
    kind: 'table',
    caption: `One SRV record for each SIP domain: ${SERVICE}.${PROTOCOL}. before the domain, port 5061. Each target is also an A record, and a name on the certificate of its Access Edge, whose own name is the subject`,
    columns: [
      { label: 'SIP domain', code: true },
      { label: 'Target of the SRV record', code: true },
      { label: 'Access Edge', code: true },
    ],
    rows: records.map(({ domain, target, edge }) => [domain, target, edge]),
  }
}

function placeOf(name: string, subject: string, kept: readonly string[]): string {
  if (name === subject) return 'subject, and alternative name'
  return kept.includes(name) ? 'alternative name, until the update is complete' : 'alternative name'
}

/** What an update adds, removes, moves and renames; null for any other kind. */
export function changesSection({ draft, changes }: Summary): PaperSection | null {
  if (draft.kind !== 'update') return null
  const rows = changes.map((change) => describeChange(change))
  return {
    id: 'changes',
    title: 'What changes',
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', text: 'No change against the earlier request is known.' }]
        : [
            {
              kind: 'table',
              caption: '',
              columns: [
                { label: 'Change' },
                { label: 'Name', code: true },
                { label: 'Access Edge', code: true },
              ],
              rows,
            },
          ],
  }
}

/** One change in three cells: what, which name, where. */
export function describeChange(change: EstateChange): string[] {
  switch (change.change) {
    case 'added-edge':
      return ['Access Edge added', change.fqdn, '']
    case 'removed-edge':
      return ['Access Edge removed', change.fqdn, '']
    case 'renamed-edge':
      return ['Access Edge renamed', change.to, `before: ${change.from}`]
    case 'added-domain':
      return ['SIP domain added', change.domain, change.fqdn]
    case 'removed-domain':
      return ['SIP domain removed', change.domain, change.fqdn]
    case 'moved-domain':
      return ['SIP domain moved', change.domain, `${change.from} → ${change.to}`]
  }
}
