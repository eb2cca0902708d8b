import type { Instant } from '../core/time'
import { decodePasted } from '../evidence/decodeText'
import { commandIn } from '../evidence/prompt'
import { readEvidence, type EvidenceContext } from '../evidence/readEvidence'
import type { Evidence } from '../evidence/fact'
import { countSkipped, observe, type Observation, type ObjectSeen } from './observation'
import type { Reading, ReadingNote } from './reading'
import { isIncomplete, readScriptLines } from './scriptLines'

export interface Pasted {
  input: string | Uint8Array
  place: string
  at: Instant
}

/** A reading, or why bytes could not be read. */
export type PastedReading =
  { ok: true; reading: Reading } | { ok: false; reason: NonNullable<Evidence['refused']> }

/** Reads what was pasted or dropped into what is compared and kept; the text itself is not part of it. */
export async function readPasted(
  { input, place, at }: Pasted,
  context: EvidenceContext = {},
): Promise<PastedReading> {
  const decoded = typeof input === 'string' ? null : decodePasted(input)
  const text = typeof input === 'string' ? input : decoded?.ok ? decoded.text : null
  const answers = text === null ? null : readScriptLines(text)
  const evidence = await readEvidence(answers?.rest ?? input, context)
  if (evidence.refused !== null) return { ok: false, reason: evidence.refused }
  const observations: Observation[] = [
    ...observe(evidence),
    ...(answers?.checks ?? []).map((check) => ({ kind: 'check' as const, ...check })),
    ...(answers?.packs ?? []).map((pack) => ({ kind: 'pack' as const, ...pack })),
    ...(answers?.none ?? []).map((none) => ({ kind: 'none' as const, ...none })),
  ].sort((one, other) => one.line - other.line)
  const notes: ReadingNote[] = [
    ...(evidence.skipped.some(({ reason }) => reason === 'private-key')
      ? (['private-key'] as const)
      : []),
    ...(decoded?.ok && decoded.encoding === 'windows-1252' ? (['windows-1252'] as const) : []),
    ...(hasTwoAnswers(observations) ? (['two-answers'] as const) : []),
    ...(answers && isIncomplete(answers) ? (['not-all-lines'] as const) : []),
    ...(text !== null && hasSilentCommand(text) ? (['nothing-below'] as const) : []),
  ]
  const skipped = countSkipped(evidence)
  return { ok: true, reading: { at, place, lines: evidence.lines, observations, skipped, notes } }
}

const LISTS = /^Get-Cs(?:PublicProvider|HostingProvider|AllowedDomain|BlockedDomain)\b/i

/** Whether the next thing below a command that lists entries is another prompt. */
function hasSilentCommand(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.some((line, at) => {
    const below = lines[at + 1]
    return LISTS.test(commandIn(line) ?? '') && below !== undefined && commandIn(below) !== null
  })
}

/** Objects of which an organisation has one. */
const SINGLE: readonly ObjectSeen['of'][] = ['access-edge-configuration', 'tenant-federation']

/** Whether one object is there twice with values that cannot both be so. */
function hasTwoAnswers(observations: readonly Observation[]): boolean {
  const values = new Map<string, string>()
  return observations.some((each) => {
    if (each.kind !== 'object') return false
    const identity = SINGLE.includes(each.of) ? '' : each.identity?.toLowerCase()
    if (identity === undefined) return false
    return each.properties.some(({ property, text, isWhole }) => {
      if (!isWhole) return false
      const key = [each.of, identity, property.toLowerCase()].join('\n')
      const before = values.get(key)
      values.set(key, text)
      return before !== undefined && before.toLowerCase() !== text.toLowerCase()
    })
  })
}
