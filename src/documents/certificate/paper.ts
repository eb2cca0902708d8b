import type { Paper, PaperBlock, PaperSection } from '../../paper/paper'
import {
  SERVER_AUTHENTICATION_ONLY,
  leavesClientAuthentication,
} from '../../guidance/certificateLife'
import { cite } from '../../guidance/cite'
import { codeSection } from '../../paper/codeSection'
import { paperTitle } from '../documentTitle'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'
import type { CertificateNames } from './names'
import { KEEP_NAMES, SUBJECT_LIMIT, certificateNames, fitsSubject } from './names'
import { certificateFiles } from './requests'

/** The sheet for whoever orders certificates: the names for each Access Edge, what else counts, the requests. */
export function certificatePaper(summary: Summary): Paper {
  const all = certificateNames(summary)
  const removal = summary.draft.kind === 'removal'
  return {
    head: paperHead(summary, paperTitle('certificate', summary)),
    sections: [
      {
        id: 'names',
        title: 'Names',
        blocks: [...situation(summary, all), ...(removal ? [present(all)] : all.flatMap(namesOf))],
      },
      ...(removal
        ? []
        : [
            requirements(summary),
            ...certificateFiles(summary).map(({ name, text }) =>
              codeSection(`file-${name.replaceAll('.', '-')}`, name, text),
            ),
          ]),
    ],
  }
}

function situation(summary: Summary, all: readonly CertificateNames[]): PaperBlock[] {
  if (summary.draft.kind === 'removal')
    return [
      {
        kind: 'callout',
        severity: 'note',
        title: 'The certificate stays',
        text: 'Sign-in from outside and other federation use the same certificate. Names for public IM alone may be left out when it is renewed.',
        cite: cite(['L3']),
      },
    ]
  const old = [...new Set(all.flatMap(({ kept }) => kept))]
  return [
    {
      kind: 'callout',
      severity: 'warning',
      title: `${KEEP_NAMES}, and add the names below`,
      text: 'It may carry names that are not planned here, for other domains, sign-in, web conferencing or XMPP. A name that is left out stops working when the new certificate is assigned. Leave one out only when you know that nothing uses it.',
      cite: '',
    },
    ...(old.length === 0
      ? []
      : [
          {
            kind: 'callout',
            severity: 'warning',
            title:
              'Keep the names submitted before in the certificate until the update is complete',
            text: `${old.join(', ')}. They are in the lists below and in the request files; the renewal after the update may leave them out.`,
            cite: cite(['S1']),
          } satisfies PaperBlock,
        ]),
  ]
}

/** For a removal nothing is planned: which certificates these are, whatever names they carry. */
function present(all: readonly CertificateNames[]): PaperBlock {
  return {
    kind: 'table',
    caption: 'The certificate of each Access Edge. Its names are what it shows today',
    columns: [{ label: 'Access Edge', code: true }],
    rows: all.map(({ subject }) => [subject]),
  }
}

function namesOf(names: CertificateNames): PaperBlock[] {
  const { subject, alternatives, kept } = names
  return [
    {
      kind: 'fields',
      rows: [
        {
          id: `subject-${subject}`,
          number: null,
          label: 'Subject name (SN)',
          values: [subject],
          code: true,
        },
        {
          id: `alternatives-${subject}`,
          number: null,
          label: 'Subject alternative names (SAN)',
          values: alternatives,
          code: true,
          note: [
            'and the web conferencing name of your Edge',
            ...(kept.length === 0 ? [] : [`until the update is complete: ${kept.join(', ')}`]),
          ].join('; '),
        },
      ],
    },
    ...(fitsSubject(names)
      ? []
      : [
          {
            kind: 'callout',
            severity: 'warning',
            title: `${subject} is too long for a subject name`,
            text: `A subject name holds ${String(SUBJECT_LIMIT)} characters. There is no request file for it; choose a shorter FQDN, or ask your certification authority.`,
            cite: '',
          } satisfies PaperBlock,
        ]),
  ]
}

/** From when on public authorities leave client authentication out, a renewal changes more than the date (F98, F99b). */
function serverOnly({ situation }: Summary): PaperBlock[] {
  const { unknown, test, sources } = SERVER_AUTHENTICATION_ONLY
  if (!leavesClientAuthentication(situation.day)) return []
  return [
    {
      kind: 'callout',
      severity: 'warning',
      title: 'A renewal without client authentication: test it',
      text: unknown,
      cite: cite(sources.unknown),
    },
    { kind: 'list', ordered: true, items: test.map((line) => line.replaceAll('`', '')) },
  ]
}

function requirements(summary: Summary): PaperSection {
  return {
    id: 'requirements',
    title: 'What else counts',
    blocks: [
      {
        kind: 'list',
        ordered: false,
        items: [
          'Issued by a public certification authority.',
          'No wildcard: the Edge does not support one.',
          'The target of each federation record is on it, letter for letter.',
          'One certificate, with a private key that can be exported, for every Edge Server of a pool; assigned to Access, Web Conferencing and A/V Authentication.',
          'Microsoft asks for server authentication. Only AOL, which has ended, asked for client authentication as well.',
          'The wizard of the Edge proposes names from the topology; names of further SIP domains may have to be added by hand.',
        ],
      },
      ...serverOnly(summary),
      {
        kind: 'paragraph',
        text: 'Key length and signature in the request files are Edgewise’s choice. You can use the certificate wizard of the Edge instead.',
      },
    ],
  }
}
