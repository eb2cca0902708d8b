import type { Paper, PaperBlock, PaperSection } from '../../paper/paper'
import { domainsOf, estateOf } from '../estate'
import { paperTitle } from '../documentTitle'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'
import { occasionOf, type LetterOccasion } from './occasion'

const CHANGES: Readonly<Record<LetterOccasion, string>> = {
  begins: 'How to reach us',
  'new-name': 'Our server gets a new name',
  ends: 'We can no longer be reached this way',
}

const FIRST: Readonly<Record<LetterOccasion, string>> = {
  begins:
    'From the day below, our users on our own servers can chat with yours, in Teams or on servers of your own. Please pass this page to whoever administers Teams or your servers.',
  'new-name':
    'The server through which your users reach ours gets a new name. Please pass this page to whoever administers Teams or your servers.',
  ends: 'From the day below on, your users can no longer reach ours by chat through the addresses below. Please agree on another way to talk before that day.',
}

/** For organisations that federate with ours: what changes, in plain words, with the names of the draft. */
export function letterPaper(summary: Summary): Paper {
  const occasion = occasionOf(summary) ?? 'begins'
  return {
    head: paperHead(summary, paperTitle('partners', summary)),
    sections: [
      {
        id: 'letter',
        title: CHANGES[occasion],
        blocks: [{ kind: 'paragraph', text: FIRST[occasion] }, addresses(summary)],
      },
      ...(occasion === 'ends' ? [] : [server(summary, occasion), todo(occasion)]),
      {
        id: 'when',
        title: 'When, and whom to ask',
        blocks: [{ kind: 'sign', labels: ['From', 'Questions to', 'Telephone'] }],
      },
    ],
  }
}

function addresses(summary: Summary): PaperBlock {
  return {
    kind: 'table',
    caption: 'Addresses of our users end in',
    columns: [{ label: 'Domain', code: true }],
    rows: domainsOf(summary).map((name) => [name]),
  }
}

function server(summary: Summary, occasion: LetterOccasion): PaperSection {
  const rows = estateOf(summary).flatMap(({ fqdn, before, domains }) =>
    domains.map(({ name, target }) => [
      name,
      target ?? fqdn,
      before !== null && before !== fqdn ? before : '',
    ]),
  )
  const hasBefore = rows.some(([, , before]) => before !== '')
  return {
    id: 'server',
    title: 'Our server',
    blocks: [
      {
        kind: 'paragraph',
        text:
          occasion === 'new-name'
            ? 'You need these names only if you entered a server for us by hand. Everyone else finds it in DNS.'
            : 'Your servers find these names in DNS, so you do not enter them. Use them to check.',
      },
      {
        kind: 'table',
        caption: 'The name of the server for each domain, on port 5061',
        columns: [
          { label: 'Domain', code: true },
          { label: 'Server', code: true },
          ...(hasBefore ? [{ label: 'Before', code: true }] : []),
        ],
        rows: hasBefore ? rows : rows.map((row) => row.slice(0, 2)),
      },
    ],
  }
}

function todo(occasion: LetterOccasion): PaperSection {
  return {
    id: 'todo',
    title: 'What to do on your side',
    blocks: [
      {
        kind: 'list',
        ordered: false,
        items: [
          'If you keep a list of allowed domains, add the domains above to it.',
          'If one of them is on your list of blocked domains, remove it.',
          occasion === 'new-name'
            ? 'If you entered our server by hand, replace its old name with the new one.'
            : 'If you entered a server for one of these domains by hand, remove it: we are found in DNS.',
          'Then send a message to someone you know here, and ask for a reply.',
        ],
      },
    ],
  }
}
