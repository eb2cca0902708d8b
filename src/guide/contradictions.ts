import type { IsoDate } from '../core/time'

/** What one document says, in our words. Its date is the document's own unless the passage is older or newer. */
export interface Statement {
  text: string
  source: string
  date?: IsoDate
}

/** Two documents that do not agree, and which of them this program follows. */
export interface Contradiction {
  id: string
  subject: string
  statements: readonly [Statement, Statement]
  ruling: string
}

/** In the order of their numbers. The rules that rest on each: `rulesRestingOn` in the rulebook. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: 'C1',
    subject: 'How long provisioning takes',
    statements: [
      { text: 'It can take up to 30 days.', source: 'A1' },
      {
        text: 'It is usually done within 24 to 48 hours; after 48 hours with trouble, call support.',
        source: 'S1',
      },
    ],
    ruling:
      'The shorter time is the newer one and is shown as the usual case. The 30 days stay on view as the outer limit.',
  },
  {
    id: 'C2',
    subject: 'Whether Microsoft writes when it is done',
    statements: [
      {
        text: 'An e-mail arrives once provisioning is complete.',
        source: 'S1',
        date: '2016-12-29',
      },
      { text: 'From April 2019 no e-mail is sent about a pending change.', source: 'S1' },
    ],
    ruling:
      'The banner of March 2019 is above older answers of the same page and wins. Before April 2019 the e-mail was sent.',
  },
  {
    id: 'C3',
    subject: 'Whether contacts are part of the request',
    statements: [
      {
        text: 'The request names an administrator’s e-mail for each SIP domain.',
        source: 'S1',
        date: '2016-12-29',
      },
      {
        text: 'Contact details are no longer collected, and those on file are deleted by the end of April 2019.',
        source: 'S1',
      },
    ],
    ruling:
      'From April 2019 contacts are no longer submitted. They may still be kept here, as the administrator’s own record.',
  },
  {
    id: 'C4',
    subject: 'How many Access Edge FQDNs a request takes',
    statements: [
      {
        text: 'Give an FQDN for every further server that runs the Access Edge service.',
        source: 'S1',
        date: '2016-12-29',
      },
      {
        text: 'A set of domains has one FQDN; more of them, up to 10, only where their domains differ.',
        source: 'S1',
      },
    ],
    ruling:
      'The second is how the form works. A pool of Edge Servers is one FQDN; further pools are listed with domains of their own.',
  },
  {
    id: 'C5',
    subject: 'Site or partner discovery',
    statements: [
      { text: 'Sign in at pic.lync.com and make a request.', source: 'S0' },
      {
        text: 'The site closes on 15 August 2019; partner discovery takes its place.',
        source: 'D1',
      },
    ],
    ruling:
      'Until that day the site, from that day partner discovery. The way through the site is kept as history and rehearsal.',
  },
  {
    id: 'C6',
    subject: 'Whether the federation SRV record is required',
    statements: [
      { text: 'The record is there for automatic discovery of partners.', source: 'D2' },
      { text: 'From 1 July 2017 public IM does not keep working without it.', source: 'A1' },
    ],
    ruling:
      'Required from 1 July 2017, and since August 2019 for each domain by itself. Useful before.',
  },
  {
    id: 'C7',
    subject: 'One FQDN for many domains',
    statements: [
      { text: 'One Access Edge FQDN may serve one or more domains.', source: 'S1' },
      {
        text: 'The name that a domain’s SRV record points to lies directly under that domain.',
        source: 'D1',
      },
    ],
    ruling:
      'Each was right in its time. Until 15 August 2019 one FQDN does; from then on each domain needs a name of its own.',
  },
  {
    id: 'C8',
    subject: 'Office Communications Server 2007 R2',
    statements: [
      { text: 'OCS 2007 R2 is among the servers that public IM works with.', source: 'A1' },
      { text: 'Nothing older than Lync Server 2010 is supported.', source: 'D1' },
    ],
    ruling:
      'Accepted with a warning until the site closed, since the licence terms name Lync Server alone; not afterwards.',
  },
  {
    id: 'C9',
    subject: 'Video with Skype',
    statements: [
      {
        text: 'Skype is listed with messages, presence and audio.',
        source: 'A5',
        date: '2013-05-01',
      },
      { text: 'Audio and video calls work.', source: 'A4' },
    ],
    ruling:
      'Audio alone until 5 December 2014, when video was announced; then both, with updated clients. Reports of that day differ on which Skype clients had it first.',
  },
  {
    id: 'C10',
    subject: 'The end of Messenger',
    statements: [
      {
        text: 'Links to Messenger end on 15 March 2013, but for mainland China.',
        source: 'L2',
      },
      {
        text: 'Users move to Skype from April 2013, and links stay for as long as Messenger does.',
        source: 'A5',
      },
    ],
    ruling: 'Treated as ended. Administrators had nothing to do either way.',
  },
  {
    id: 'C11',
    subject: 'Name decoration on Lync Server 2013',
    statements: [
      {
        text: 'The NameDecoration parameters are for Skype for Business Server 2015 and later.',
        source: 'K',
      },
      {
        text: 'They are in the help of Lync Server 2013, and the guide says that update CU5 added them.',
        source: 'K13',
      },
    ],
    ruling:
      'Usable on Lync Server 2013 with that update. A Korean edition of 2015 still leaves them out.',
  },
  {
    id: 'C12',
    subject: 'Numbers in the provider command',
    statements: [
      {
        text: 'The command is given with 1 for enabled and 2 for the verification level.',
        source: 'A1',
      },
      { text: 'Both take words: true or false, and a named level.', source: 'K' },
    ],
    ruling:
      'Microsoft’s line is printed unchanged. Which level the 2 stands for is written nowhere, so none is claimed.',
  },
  {
    id: 'C13',
    subject: 'The default verification level',
    statements: [
      { text: 'In the Control Panel the default lets contacts through only.', source: 'A8' },
      { text: 'For the command it is AlwaysVerifiable.', source: 'K' },
    ],
    ruling:
      'It depends on the way: entries that came with the product differ from those made in the shell.',
  },
  {
    id: 'C14',
    subject: 'Where media leaves the Edge',
    statements: [
      {
        text: 'An older topic on ports gives the Access Edge address as the source of RTP and STUN.',
        source: 'L5',
      },
      { text: 'The tables for each topology give the A/V Edge service.', source: 'L1' },
    ],
    ruling: 'The A/V Edge service. Media never leaves from the Access Edge.',
  },
  {
    id: 'C15',
    subject: 'What public IM can do',
    statements: [
      {
        text: 'A support article speaks of messages and presence only.',
        source: 'KB',
      },
      { text: 'Messages, presence, audio and video.', source: 'A5' },
    ],
    ruling:
      'The article, KB 897567, is about Live Communications Server and OCS; the FAQ only links to it.',
  },
  {
    id: 'C16',
    subject: 'How long the link lasts',
    statements: [
      {
        text: 'Public IM federation is expected to go on for years, until the products end.',
        source: 'D1',
      },
      { text: 'Consumer Skype is retired on 5 May 2025.', source: 'W5' },
    ],
    ruling:
      'Since May 2025 there is nobody to connect to. No page was found that says what became of federation.messenger.msn.com.',
  },
  {
    id: 'C17',
    subject: 'Yahoo! and AOL',
    statements: [
      { text: 'The overview of 2015 names both among the networks.', source: 'S2' },
      { text: 'Both ended on 30 June 2014.', source: 'S1' },
    ],
    ruling: 'Ended. A box in the overview itself had announced it.',
  },
  {
    id: 'C18',
    subject: 'Steps for a split domain',
    statements: [
      { text: 'The answer announces two steps.', source: 'S1' },
      {
        text: 'Three are listed: the request, its confirmation, external communications.',
        source: 'S1',
      },
    ],
    ruling:
      'The three hold, in that order; the wait for confirmation is the one that is easily missed.',
  },
  {
    id: 'C19',
    subject: 'The switch for text and presence',
    statements: [
      {
        text: 'EnablePublicCloudAccess lets a policy’s users write to public contacts.',
        source: 'K',
      },
      {
        text: 'From 5 May 2025 on the switch can no longer be used.',
        source: 'K26',
        date: '2026-08-21',
      },
    ],
    ruling:
      'By date. A script asks the server whether the parameter exists before it uses it, and says what it found.',
  },
  {
    id: 'C20',
    subject: 'The names meet and dialin after a move to Teams',
    statements: [
      { text: 'They are pointed elsewhere.', source: 'D6' },
      { text: 'They are deleted.', source: 'D5' },
    ],
    ruling: 'The newer page holds: delete them.',
  },
  {
    id: 'C21',
    subject: 'When Chrome stops accepting client authentication in public certificates',
    statements: [
      { text: 'From 15 June 2026, by version 1.6 of its policy.', source: 'CA1' },
      { text: 'From 15 March 2027, by version 1.8 of its policy.', source: 'CA1' },
    ],
    ruling: 'The newer version holds. The text of the policy itself was not read.',
  },
  {
    id: 'C22',
    subject: 'When DigiCert ends client authentication',
    statements: [
      { text: 'On 1 May 2026.', source: 'CA1' },
      { text: 'On 1 March 2027.', source: 'CA1' },
    ],
    ruling: 'The later announcement holds.',
  },
  {
    id: 'C23',
    subject: 'Support for Skype for Business Server 2015 and 2019',
    statements: [
      { text: 'Nothing follows the paid window that ends in April 2026.', source: 'P3' },
      { text: 'A second window runs from May to October 2026.', source: 'P5' },
    ],
    ruling: 'The second is reported by the press and is over. Neither version gets anything today.',
  },
  {
    id: 'C24',
    subject: 'A split domain with external communications on',
    statements: [
      {
        text: 'Turn them off, wait 24 hours, submit the request, turn them on again.',
        source: 'S1',
      },
      { text: 'A split domain has nothing to submit and needs no change.', source: 'D1' },
    ],
    ruling:
      'By date. The order of the FAQ ends with the site on 15 August 2019; after it nobody is told to turn anything off.',
  },
]

const BY_ID: ReadonlyMap<string, Contradiction> = new Map(
  CONTRADICTIONS.map((contradiction) => [contradiction.id, contradiction]),
)

/** The contradiction of a number such as `C7`. */
export function contradictionOf(id: string): Contradiction | undefined {
  return BY_ID.get(id)
}
