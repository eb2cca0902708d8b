import type { Draft } from '../request/draft'
import { lifeOn } from '../guidance/certificateLife'
import type { Paper } from '../paper/paper'
import { PAPER_TITLES } from './documentTitle'
import type { DocumentFile } from './file'
import { fileName } from './fileName'
import { occasionOf } from './partners/occasion'
import { isSubmitted, type Summary } from './summary'

/** What documents are made from. The draft itself goes into our own file alone. */
export interface DocumentInput {
  summary: Summary
  draft: Draft
}

/** One document that can be seen, copied and downloaded. All that makes it is loaded when it is asked for. */
export interface DocumentEntry {
  id: string
  /** What it is called where no draft says more: see `documentTitle`. */
  title: string
  /** Whose hands it is for, as the screen groups them. */
  audience: string
  /** Of a draft like this there is something to write. */
  applies: (summary: Summary) => boolean
  /** The files, in the order in which they are read. */
  make: (input: DocumentInput) => Promise<readonly DocumentFile[]>
  /** The only file as a document to be shown; without it the files are shown as they are. */
  paper?: (summary: Summary) => Promise<Paper>
}

const MICROSOFT = 'Microsoft'
const BOARD = 'Change board'
const DNS = 'DNS'
const PKI = 'PKI'
const SERVERS = 'Server administrators'
const USERS = 'Users'
const YOU = 'You'

const always = () => true
const isRemoval = ({ draft }: Summary) => draft.kind === 'removal'
/** Somebody adds Skype contacts: federation with Microsoft 365 has none, and once Skype has ended nobody has (F11). */
const hasSkypeContacts = ({ situation: { journey } }: Summary) =>
  journey === 'request' ||
  journey === 'publish' ||
  journey === 'connected' ||
  journey === 'online-admin'
/** Access Edges are part of what is done; where they are not asked for, no paper is about them. */
const hasEdges = ({ situation }: Summary) => situation.asked.edges
/** The commands came with Lync Server 2010. */
const hasCommands = ({ situation: { server, asked } }: Summary) =>
  asked.edges && (server.version !== null || (server.isOnPremises && server.platform === null))
const isFederation = ({ situation }: Summary) => situation.journey === 'federation'
const hasDomains = (summary: Summary) =>
  hasEdges(summary) &&
  summary.parts.some(({ edges }) =>
    edges.some(({ fqdn, domains }) => fqdn !== null && domains.length > 0),
  )
/** A split domain has a tenant that everybody can be moved to; asked about while it federates or is taken apart (F97). */
const canMoveToTeams = (summary: Summary) =>
  summary.situation.split &&
  (isFederation(summary) || isRemoval(summary)) &&
  summary.situation.stage !== 'site' &&
  hasDomains(summary)
const needsCertificate = (summary: Summary) => hasDomains(summary) && !isRemoval(summary)

const ENTRIES = [
  {
    id: 'request',
    title: PAPER_TITLES.request,
    audience: BOARD,
    applies: always,
    paper: async (summary) => (await import('./request/mappedPaper')).mappedPaper(summary),
    make: async ({ summary, draft }) => {
      const { savedPage } = await import('./request/savedPage')
      return [{ name: fileName(summary, 'request', 'html'), text: savedPage(summary, draft) }]
    },
  },
  {
    id: 'request-text',
    title: 'Request as plain text',
    audience: BOARD,
    applies: always,
    make: one('request', 'txt', async (summary) => {
      const [{ mappedPaper }, { toText }] = await Promise.all([
        import('./request/mappedPaper'),
        import('../paper/text'),
      ])
      return toText(mappedPaper(summary))
    }),
  },
  {
    id: 'request-markdown',
    title: 'Request as Markdown',
    audience: BOARD,
    applies: always,
    make: one('request', 'md', async (summary) => {
      const [{ mappedPaper }, { toMarkdown }] = await Promise.all([
        import('./request/mappedPaper'),
        import('../paper/markdown'),
      ])
      return toMarkdown(mappedPaper(summary))
    }),
  },
  {
    id: 'request-email',
    title: 'Request as an e-mail',
    audience: MICROSOFT,
    applies: isSubmitted,
    make: one('email', 'txt', async (summary) =>
      (await import('./request/email')).toEmail(summary),
    ),
  },
  {
    id: 'domains',
    title: 'SIP domains as CSV',
    audience: YOU,
    applies: hasDomains,
    make: one('domains', 'csv', async (summary) =>
      (await import('./tables/tables')).domainsCsv(summary),
    ),
  },
  {
    id: 'tasks',
    title: 'Order of work as CSV',
    audience: YOU,
    applies: always,
    make: one('tasks', 'csv', async (summary) =>
      (await import('./tables/tables')).tasksCsv(summary),
    ),
  },
  {
    id: 'calendar',
    title: 'Waits as a calendar',
    audience: YOU,
    applies: isSubmitted,
    make: one('calendar', 'ics', async (summary) =>
      (await import('./calendar/calendar')).calendarFile(summary),
    ),
  },
  {
    id: 'draft',
    title: 'Draft, to open in Edgewise again',
    audience: YOU,
    applies: always,
    make: async ({ summary, draft }) => {
      const { writeSavedFile } = await import('./savedFile')
      const text = writeSavedFile([draft], summary.made.at)
      return [{ name: fileName(summary, 'draft', 'json'), text }]
    },
  },
  {
    id: 'dns',
    title: PAPER_TITLES.dns,
    audience: DNS,
    applies: hasDomains,
    ...sheet('dns', async (summary) => (await import('./dns/paper')).dnsPaper(summary)),
  },
  {
    id: 'dns-zone',
    title: 'Zone lines for BIND',
    audience: DNS,
    applies: hasDomains,
    make: one('dns', 'zone', async (summary) => (await import('./dns/zoneFile')).zoneFile(summary)),
  },
  {
    id: 'dns-commands',
    title: 'Commands for Windows DNS',
    audience: DNS,
    applies: hasDomains,
    make: one('dns', 'ps1', async (summary) =>
      (await import('./dns/commands')).dnsCommands(summary),
    ),
  },
  {
    id: 'certificate',
    title: PAPER_TITLES.certificate,
    audience: PKI,
    applies: hasDomains,
    ...sheet('certificate', async (summary) =>
      (await import('./certificate/paper')).certificatePaper(summary),
    ),
  },
  {
    id: 'certificate-files',
    title: 'Certificate requests for certreq and OpenSSL',
    audience: PKI,
    applies: needsCertificate,
    make: async ({ summary }) => (await import('./certificate/requests')).certificateFiles(summary),
  },
  {
    id: 'renewals',
    title: 'Certificate renewals as a calendar',
    audience: PKI,
    applies: (summary) =>
      needsCertificate(summary) &&
      // A rehearsal renews nothing.
      summary.situation.rehearsal === null &&
      lifeOn(summary.made.at.slice(0, 10)) !== null,
    make: one('renewals', 'ics', async (summary) =>
      (await import('./calendar/renewals')).renewalsFile(summary),
    ),
  },
  {
    id: 'firewall',
    title: PAPER_TITLES.firewall,
    audience: 'Firewall',
    applies: hasEdges,
    ...sheet('firewall', async (summary) =>
      (await import('./firewall/firewall')).firewallPaper(summary),
    ),
  },
  {
    id: 'server',
    title: PAPER_TITLES.server,
    audience: SERVERS,
    applies: hasCommands,
    ...sheet('server', async (summary) =>
      (await import('./powershell/paper')).scriptsPaper(summary),
    ),
  },
  {
    id: 'scripts',
    title: 'PowerShell scripts',
    audience: SERVERS,
    applies: hasCommands,
    make: async ({ summary }) => (await import('./powershell/pack')).packFiles(summary),
  },
  {
    id: 'tenant',
    title: PAPER_TITLES.tenant,
    audience: 'Teams administrator',
    applies: (summary) => isFederation(summary) && hasDomains(summary),
    ...sheet('tenant', async (summary) => (await import('./tenant/tenant')).tenantPaper(summary)),
  },
  {
    id: 'teams-only',
    title: PAPER_TITLES['teams-only'],
    audience: BOARD,
    applies: canMoveToTeams,
    ...sheet('teams-only', async (summary) =>
      (await import('./teamsOnly/paper')).teamsOnlyPaper(summary),
    ),
  },
  {
    id: 'partners',
    title: PAPER_TITLES.partners,
    audience: 'Federated partners',
    applies: (summary) => occasionOf(summary) !== null,
    ...sheet('partners', async (summary) =>
      (await import('./partners/letter')).letterPaper(summary),
    ),
  },
  {
    id: 'lync-users',
    title: PAPER_TITLES['lync-users'],
    audience: USERS,
    applies: hasSkypeContacts,
    ...sheet('lync-users', async (summary) =>
      (await import('./handouts/handouts')).lyncUserPaper(summary),
    ),
  },
  {
    id: 'skype-users',
    title: PAPER_TITLES['skype-users'],
    audience: 'People outside',
    applies: hasSkypeContacts,
    ...sheet('skype-users', async (summary) =>
      (await import('./handouts/handouts')).skypeUserPaper(summary),
    ),
  },
  {
    id: 'alerts',
    title: PAPER_TITLES.alerts,
    audience: USERS,
    applies: hasSkypeContacts,
    ...sheet('alerts', async (summary) =>
      (await import('./handouts/handouts')).alertsPaper(summary),
    ),
  },
  {
    id: 'farewell',
    title: PAPER_TITLES.farewell,
    audience: USERS,
    applies: isRemoval,
    ...sheet('farewell', async (summary) =>
      (await import('./handouts/handouts')).farewellPaper(summary),
    ),
  },
  {
    id: 'help-desk',
    title: PAPER_TITLES['help-desk'],
    audience: 'Help desk',
    applies: always,
    ...sheet('help-desk', async (summary) =>
      (await import('./helpDesk/helpDesk')).helpDeskPaper(summary),
    ),
  },
] as const satisfies readonly DocumentEntry[]

export type DocumentId = (typeof ENTRIES)[number]['id']

/** Every document of a request, the request itself first. */
export const CATALOGUE: readonly (DocumentEntry & { id: DocumentId })[] = ENTRIES

/** A document of one file; none where there is nothing to write. */
function one(
  part: string,
  extension: string,
  write: (summary: Summary) => Promise<string | null>,
): DocumentEntry['make'] {
  return async ({ summary }) => {
    const text = await write(summary)
    return text === null ? [] : [{ name: fileName(summary, part, extension), text }]
  }
}

/** A document that is a paper: shown as such, saved as HTML that stands alone. */
function sheet(
  part: string,
  paper: (summary: Summary) => Promise<Paper>,
): Required<Pick<DocumentEntry, 'make' | 'paper'>> {
  const write = async (summary: Summary) => {
    const [made, { toHtml }] = await Promise.all([paper(summary), import('../paper/html')])
    return toHtml(made)
  }
  return { paper, make: one(part, 'html', write) }
}
