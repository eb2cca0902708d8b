import type { SkipReason } from '../evidence/fact'
import type { ClaimNote, ClaimReason } from './claim'
import type { KnownNames, Remark } from './claimsOf'
import type { ImportEntry } from './entries'
import { changeWords, refusalWords } from './importWords'

/** What said that a name is one; nothing for what a person simply listed. */
const REASONS: Readonly<Partial<Record<ClaimReason, string>>> = {
  'srv-record': 'From its SRV record.',
  'sip-domain': 'A SIP domain of the server.',
  'user-domain': 'The domain of a user’s SIP address.',
  'mail-domain': 'A mail domain; check that users sign in to Lync with it.',
  'access-edge': 'An Access Edge.',
  'certificate-name': 'A name on the certificate.',
}

/** What is said beside an entry of the preview. */
export function entryNote(entry: ImportEntry): string {
  const { outcome, typed, problem, changes, unicode, why, within, notes } = entry
  const said = notes.map(noteWords)
  if (outcome === 'refused') said.unshift(problem ? refusalWords(typed, problem) : '')
  else if (outcome === 'duplicate') said.unshift(duplicateWords(entry))
  else {
    if (outcome === 'corrected' && changes.some(({ kind }) => kind !== 'trimmed')) {
      said.unshift(`From “${typed.slice(0, 300)}”: ${changeWords(changes)}.`)
    }
    if (within) said.unshift(`Found in “${within}”.`)
    else if (why && REASONS[why]) said.unshift(REASONS[why])
    if (unicode) said.unshift(unicode)
  }
  return said.filter((each) => each !== '').join(' ')
}

function duplicateWords({ firstLine, notes }: ImportEntry): string {
  if (notes.some(({ kind }) => kind === 'other-edge')) return ''
  return firstLine === null
    ? 'The draft already has this domain.'
    : `The same as line ${firstLine}.`
}

function noteWords(note: ClaimNote): string {
  switch (note.kind) {
    case 'edge-refused':
      return `The Access Edge “${note.typed.slice(0, 100)}” was skipped: ${refusalWords(note.typed, note.problem)}`
    case 'edge-of-line':
      return `Its Access Edge is on line ${note.line}.`
    case 'also-under':
      return note.priority === null
        ? `Also under ${note.edge}.`
        : `Also under ${note.edge}, priority ${note.priority}.`
    case 'other-edge':
      return note.line === null
        ? `Contradiction: the draft has it under ${note.edge}, where it stays.`
        : `Contradiction: line ${note.line} has it under ${note.edge}, which is used.`
    case 'spelling':
      return `“${note.written}” is a wrong spelling of “_sipfederationtls._tcp”: fix the record.`
    case 'microsoft-edge':
      return `Its record leads to ${note.edge}, which is Microsoft’s, so it is added without an Access Edge.`
  }
}

/** What names are that have no place in a request. */
const KNOWN: Readonly<Record<KnownNames['role'], string>> = {
  'sip-domain': 'SIP domains',
  'user-domain': 'domains of users',
  'mail-domain': 'mail domains',
  listed: 'names',
  mentioned: 'names',
  'mentioned-apart': 'names',
  'access-edge': 'Access Edges',
  'web-conferencing-edge': 'Web Conferencing Edge',
  'av-edge': 'A/V Edge',
  pool: 'pools',
  server: 'servers',
  registrar: 'registrars',
  'dns-server': 'DNS servers',
  'allowed-partner': 'allowed partners, not your own domains',
  'blocked-partner': 'blocked partners, not your own domains',
  'partner-edge': 'Access Edges of partners',
  'provider-edge': 'Access Edges of providers',
  'no-record': 'no such record',
  'other-column': 'names in other columns, not added',
}

/** “Pools: edgepool01.contoso.net” */
export function knownWords({ role, names }: KnownNames): string {
  const words = KNOWN[role]
  const shown = names.slice(0, MOST_NAMES).join(', ')
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${shown}${more}`
}

const MOST_NAMES = 20

/** What is said once of a whole text. */
export const REMARKS: Readonly<Record<Remark, string>> = {
  settings:
    'There are settings or certificates in it. They add no names by themselves: keep this output for Verify.',
  'private-key':
    'There is a private key in it. It was not kept. Do not paste it anywhere else; if it left the server, replace it.',
  'other-file':
    'It is XML. A topology is read with “Import topology”: (Get-CsTopology -AsXml).ToString() | Out-File topology.xml. Export-Clixml writes another form that cannot be read.',
  unreadable:
    'There is a certificate in it that could not be read. Copy it again, with its first and last line.',
  cut: 'Some values end in “…” because the output was cut. Widen the window or use Format-List to see them whole.',
}

/** Why a piece of the text is of no use for a request; nothing is said of a line that has nothing in it. */
export const SKIPPED: Readonly<Record<SkipReason, string>> = {
  'not-a-name': 'Not a name.',
  cut: 'Cut off in the output.',
  question: 'A question, not an answer.',
  'other-record': 'A record that says nothing about federation.',
  'no-origin': 'Part of a name: the zone that it belongs to is not in the text.',
  'not-needed': 'Not a SIP domain or an Access Edge.',
  personal: 'Personal data of a user.',
  unreadable: 'Could not be read.',
  'private-key': 'A private key.',
  'other-file': 'Another kind of file.',
}
