import type { NameTables } from '../names/nameReading'
import { readCertificates } from './certificates/readCertificates'
import { cleanText } from './cleanText'
import { Collector } from './collect'
import { decodePasted, isDer } from './decodeText'
import type { Evidence } from './fact'
import { readText } from './readText'
import { settle } from './settle'

export interface EvidenceContext {
  /** For internationalised names; without them such a name is skipped as not encodable. */
  tables?: NameTables | undefined
}

/**
 * Reads whatever an administrator pastes or drops into facts, each with its place in the text. Never rejects, takes
 * linear time, and tells of every name-like token of the text: in a fact, skipped with a reason, or in a line of noise.
 */
export async function readEvidence(
  input: string | Uint8Array,
  { tables }: EvidenceContext = {},
): Promise<Evidence> {
  if (typeof input === 'string') return readPasted(input, tables)
  if (isDer(input)) return readDer(input, tables)
  const decoded = decodePasted(input)
  if (decoded.ok) return { ...(await readPasted(decoded.text, tables)), encoding: decoded.encoding }
  return { ...(await readPasted('', tables)), refused: decoded.reason }
}

/** The same for a text alone, at once: a certificate in base64 in it is skipped as unreadable. */
export function readTextEvidence(text: string, tables: NameTables | undefined): Evidence {
  const { collector, certificates } = readText(text, tables)
  for (const { whole } of certificates) collector.skip(whole, 'unreadable')
  return settle(collector)
}

async function readPasted(text: string, tables: NameTables | undefined): Promise<Evidence> {
  const { collector, certificates } = readText(text, tables)
  await readCertificates(collector, certificates)
  return settle(collector)
}

async function readDer(bytes: Uint8Array, tables: NameTables | undefined): Promise<Evidence> {
  const collector = new Collector(cleanText(''), tables)
  const source = { shape: 'certificate', command: null, line: 1 } as const
  await readCertificates(collector, [{ bytes, whole: { text: '', offset: 0 }, source }])
  return { ...settle(collector), encoding: 'der' }
}
