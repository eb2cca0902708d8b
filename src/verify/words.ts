import type { Refusal } from '../evidence/decodeText'
import type { SkipReason } from '../evidence/fact'
import { visibleText } from '../paper/visibleText'
import type { FoundValue, Verdict } from './compare'
import { plainProperty, type Observation, type ObjectSeen } from './observation'
import type { Reading, ReadingNote } from './reading'
import type { Seen } from './want'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  'as-wanted': 'as wanted',
  differs: 'differs',
  'not-shown': 'not shown',
}

const OBJECTS: Readonly<Record<ObjectSeen['of'], string>> = {
  service: 'Edge service',
  'public-provider': 'Public provider',
  'hosting-provider': 'Hosting provider',
  'access-edge-configuration': 'Access Edge configuration',
  'external-access-policy': 'External access policy',
  'allowed-domain': 'Allowed domain',
  'blocked-domain': 'Blocked domain',
  replication: 'Replication',
  'server-version': 'Server version',
  pool: 'Pool',
  computer: 'Computer',
  site: 'Site',
  'partner-test': 'Test of a partner',
  'tenant-federation': 'Federation settings of Microsoft 365',
  'tenant-access-policy': 'External access policy of Microsoft 365',
}

export const NOTE_WORDS: Readonly<Record<ReadingNote, string>> = {
  'private-key':
    'A private key was in it. It was recognised, not read and not kept. If it was sent anywhere else, replace the certificate.',
  'windows-1252': 'Read as Windows-1252, which is a guess. Look at letters with accents.',
  'two-answers':
    'One command answers twice here, and differently. If these are two servers, organisations or days, read each by itself.',
  'not-all-lines':
    'The lines of 3-verify.ps1 are not those that its TOTAL counts. Paste its output from the first line to TOTAL.',
  'nothing-below':
    'There is nothing below a command that lists entries. It may have found none, or its answer was not copied: 00-look.ps1 says None where there is none.',
}

const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  'not-a-name': 'not a host name',
  cut: 'cut',
  question: 'the question, or the server that answered',
  'other-record': 'other records',
  'no-origin': 'relative names without an origin',
  'not-needed': 'not compared here',
  personal: 'personal data',
  unreadable: 'certificates that could not be read',
  'private-key': 'a private key',
  'other-file': 'a file of another kind',
}

/** An observation in one line: what it is, and what it says. */
export function observationWords(each: Observation): string {
  return visibleText(plainWords(each))
}

function plainWords(each: Observation): string {
  switch (each.kind) {
    case 'record': {
      const port = each.port === null ? '' : `, port ${each.port}`
      const order = each.priority === null ? '' : `, priority ${each.priority}`
      const spelling = each.spelling === null ? '' : ` (written ${each.spelling})`
      return `${each.type} record ${each.owner}${spelling} → ${each.target}${port}${order}`
    }
    case 'absence':
      return `No such name or record: ${each.owner}`
    case 'certificate': {
      const names = each.names.map(({ text }) => text)
      const shown = names.slice(0, 3).join(', ')
      const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
      const until = each.notAfter ? `, valid until ${each.notAfter.text}` : ''
      const critical =
        each.unknownCritical.length > 0
          ? `, with critical extensions that are not known here: ${each.unknownCritical.join(', ')}`
          : ''
      const of = each.subject?.text ?? 'without a subject'
      return `Certificate ${of}, names ${shown || 'not shown'}${more}${until}${critical}`
    }
    case 'cut':
      return `Record ${each.owner}: cut, not readable`
    case 'object': {
      const count = each.properties.length
      const of = each.identity ?? namingValue(each.properties)
      const what = of === null ? OBJECTS[each.of] : `${OBJECTS[each.of]} ${of}`
      return `${what}: ${count} ${count === 1 ? 'property' : 'properties'}`
    }
    case 'check':
      return `${each.word} ${each.text}`
    case 'pack':
      return `Scripts with the fingerprint ${each.fingerprint}`
    case 'none':
      return `None: ${each.command}`
  }
}

/** Properties that say which object it is, where it shows no Identity. */
const NAMING: readonly string[] = [
  'replicafqdn',
  'componentname',
  'packagename',
  'targetfqdn',
  'domain',
  'proxyfqdn',
  'accessedgeexternalfqdn',
]

function namingValue(properties: ObjectSeen['properties']): string | null {
  const found = properties.find(({ property }) => NAMING.includes(plainProperty(property)))
  return found?.text ?? null
}

/** What was left out of a reading, in one line; null where nothing was. */
export function skippedWords({ skipped }: Reading): string | null {
  const parts = (Object.entries(skipped) as [SkipReason, number][])
    .filter(([reason]) => reason in SKIP_WORDS)
    .map(([reason, count]) => `${count} × ${SKIP_WORDS[reason]}`)
  return parts.length === 0 ? null : `Left out: ${parts.join(', ')}.`
}

/** Values that differ, or that cannot be read, before those that are as wanted. */
export function seenWords(seen: readonly Seen[]): string[] {
  const order = ['other', 'cut', 'unclear', 'wanted']
  const words = [...seen]
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .map(({ text, note }) => visibleText(note === undefined ? text : `${text} (${note})`))
  return [...new Set(words)]
}

/** Where and when a value was seen: `edge01, 25 Nov 2026, 10:41 UTC`. */
export function fromWords(
  { place, at }: Pick<FoundValue, 'place' | 'at'>,
  write: (at: string) => string,
) {
  const where = visibleText(place)
  return where === '' ? write(at) : `${where}, ${write(at)}`
}

/** Why a file was not read, and what to do instead. */
export const REFUSED_WORDS: Readonly<Record<Refusal, string>> = {
  empty: 'The file is empty.',
  'too-large': 'The file is larger than 10 MB. Paste the part that matters.',
  zip: 'This is a ZIP archive or an Office document. Unpack it, or paste the text.',
  gzip: 'This is a compressed file. Unpack it first.',
  pdf: 'This is a PDF. Copy the text out of it.',
  office: 'This is an Office document. Copy the text out of it.',
  binary: 'This is not a text. Choose the output of a command, a zone file or a certificate.',
  encoding: 'The file is not in the encoding that it seems to be in. Save it as UTF-8.',
}
