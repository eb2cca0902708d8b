import type { NameTables } from '../domain/hostName'
import { readCertificates } from './certificates/readCertificates'
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
export async function readEvidence(text: string, context: EvidenceContext = {}): Promise<Evidence> {
  const { collector, certificates } = readText(text, context.tables)
  await readCertificates(collector, certificates)
  return settle(collector)
}
