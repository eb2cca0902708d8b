import type { Paper, PaperSection, Rich } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { dayInWords } from '../../core/time'
import { DAY } from '../../core/turningPoints'
import { codeSection } from '../../paper/codeSection'
import { paperTitle } from '../documentTitle'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'
import { dnsCommands } from './commands'
import { CHOICE, PROTOCOL, SERVICE, addressNames, recordless, srvRecords } from './records'
import type { AddressName, SrvRecord } from './records'
import { federationSection, retiredSection } from './federationSection'
import { zoneFile } from './zoneFile'

const PRIORITY = String(CHOICE.priority)
const WEIGHT = String(CHOICE.weight)

/** The sheet for whoever looks after the external DNS: every field of every record, and how to check them. */
export function dnsPaper(summary: Summary): Paper {
  const records = srvRecords(summary)
  const removal = summary.draft.kind === 'removal'
  return {
    head: paperHead(summary, paperTitle('dns', summary)),
    sections: [
      ...(removal ? [] : [order(), addresses(summary)]),
      federationSection(summary, records),
      tooLong(summary),
      retiredSection(summary),
      ...(removal ? [] : [discovery(summary, records), webConsole(records)]),
      check(records),
      codeSection('zone', 'For a zone file', zoneFile(summary)),
      codeSection('windows', 'For Windows DNS', dnsCommands(summary)),
    ].filter((section) => section !== null),
  }
}

/** Replace, never add beside: two equal records fail now and then, and nobody sees why. */
function order(): PaperSection {
  return {
    id: 'order',
    title: 'In this order',
    blocks: [
      {
        kind: 'list',
        ordered: true,
        items: [
          'Look up what is there, with the commands under “How to check”. Write down each target and its time to live: that is what you go back to.',
          'A record that leads elsewhere is replaced. Lower its time to live to a few minutes, and wait as long as it was before.',
          'Add the address records.',
          'Assign the certificate with every name on every Edge Server.',
          'Last, the federation records: remove the record that leads elsewhere, by its target, and add the new one. Two records side by side make connections fail intermittently.',
          'Check from outside, then raise the time to live again.',
          'To go back: remove the record that you added, and add the one that you wrote down.',
        ],
      },
    ],
  }
}

/** What the sheet cannot hold is said on it. */
function tooLong(summary: Summary): PaperSection | null {
  const domains = recordless(summary)
  if (domains.length === 0) return null
  return {
    id: 'too-long',
    title: 'Domains without a record',
    blocks: [
      {
        kind: 'paragraph',
        text: `With ${SERVICE}.${PROTOCOL}. in front, these domains are longer than the 253 characters that DNS allows. They cannot be found by partner discovery.`,
      },
      { kind: 'list', ordered: false, items: domains.map((code) => [{ code }]) },
    ],
  }
}

function addresses(summary: Summary): PaperSection {
  return {
    id: 'addresses',
    title: 'Address records',
    blocks: [
      {
        kind: 'table',
        caption: 'Names that need an A record in the external DNS',
        columns: [{ label: 'Name', code: true }, { label: 'Type' }, { label: 'Address' }],
        rows: addressNames(summary).map((each): Rich[] => [`${each.name}.`, 'A', addressOf(each)]),
      },
      {
        kind: 'paragraph',
        text: 'Fill in the addresses: only names are planned here.',
      },
    ],
  }
}

function addressOf({ edge, kept, from }: AddressName): Rich {
  if (kept) return 'as it is today, until the update is complete'
  return [
    'external address of the Access Edge ',
    { code: edge },
    ...(from === null ? [] : [', in place of that of ', { code: from }]),
  ]
}

function discovery(summary: Summary, records: readonly SrvRecord[]): PaperSection {
  const blocked = records.filter(({ matches }) => !matches)
  const { stage, journey } = summary.situation
  const when =
    journey === 'federation'
      ? 'This decides whether partners in Microsoft 365 find you.'
      : stage === 'site'
        ? `From ${dayInWords(DAY.siteClosed)} on this decides whether Skype finds you; before that day one name may serve many domains.`
        : stage === 'discovery'
          ? 'This decides whether Skype and Microsoft 365 find you.'
          : 'This still decides whether Microsoft 365 finds you, although Skype has ended.'
  return {
    id: 'discovery',
    title: 'Partner discovery',
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'A partner accepts a record only if its target is exactly one label under the SIP domain, as ',
          { code: 'sip.contoso.com' },
          ' is under ',
          { code: 'contoso.com' },
          `, and if the certificate carries that name. ${when}`,
        ],
      },
      {
        kind: 'table',
        caption: 'Whether the name of the Access Edge is accepted for each domain',
        columns: [
          { label: 'SIP domain', code: true },
          { label: 'Access Edge', code: true },
          { label: 'Accepted' },
          { label: 'Name to add', code: true },
        ],
        rows: records.map(({ domain, edge, matches, target }): Rich[] => [
          domain,
          edge,
          matches ? 'Yes' : 'No',
          matches ? ['None'] : target,
        ]),
      },
      blocked.length === 0
        ? {
            kind: 'callout',
            severity: 'good',
            title: 'Every domain passes',
            text: '',
            cite: cite(['D1']),
          }
        : {
            kind: 'callout',
            severity: 'warning',
            title: 'The federation record already points to the name to add',
            text: `It needs an A record as well, and a place in the certificate. Until then do not count on discovery for ${blocked.map(({ domain }) => domain).join(', ')}.`,
            cite: cite(['D1']),
          },
    ],
  }
}

function webConsole(records: readonly SrvRecord[]): PaperSection {
  return {
    id: 'console',
    title: 'Field by field, for a web console',
    blocks: [
      {
        kind: 'paragraph',
        text: 'The underscores belong to the names. A console that has one field for the name takes service, protocol and name together, with a full stop between each.',
      },
      {
        kind: 'table',
        caption: 'What to type into each field',
        columns: [
          { label: 'Service', code: true },
          { label: 'Protocol', code: true },
          { label: 'Name', code: true },
          { label: 'Priority' },
          { label: 'Weight' },
          { label: 'Port' },
          { label: 'Target', code: true },
        ],
        rows: records.map(({ domain, port, target }) => [
          SERVICE,
          PROTOCOL,
          domain,
          PRIORITY,
          WEIGHT,
          String(port),
          target,
        ]),
      },
    ],
  }
}

function check(records: readonly SrvRecord[]): PaperSection {
  return {
    id: 'check',
    title: 'How to check',
    blocks: [
      { kind: 'paragraph', text: 'From a computer outside your network:' },
      {
        kind: 'code',
        label: 'Command prompt',
        text: records.map(({ owner }) => `nslookup -type=SRV ${owner}`).join('\n'),
      },
    ],
  }
}
