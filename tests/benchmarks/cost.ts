import { summarise } from '../../src/documents/summarise'
import { assess } from '../../src/rules/assess'
import { loadNameTables } from '../../src/names/nameTables'
import { RULEBOOK } from '../../src/rules/rulebook'
import { situationOf } from '../../src/situation/situation'
import { readList } from '../../src/imports/list'
import { estateOf, nameOf, NOW } from './estate'

export const SIZES = [100, 1_000, 10_000, 100_000]
const WORK = ['read', 'assess', 'summarise'] as const
const ROUNDS = 5

export interface Cost {
  work: (typeof WORK)[number]
  names: number
  /** Milliseconds, the best of some rounds: the others waited for something else. */
  time: number
}

/**
 * What pure work costs by the number of names. Each round has tables of its own, so that every name is read as
 * for the first time.
 */
export async function costs(): Promise<Cost[]> {
  const found: Cost[] = []
  // The first run pays for compiling.
  await measure(1_000)
  for (const names of SIZES) {
    const rounds = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(names))
    for (const work of WORK) {
      found.push({ work, names, time: Math.min(...rounds.map((round) => round[work])) })
    }
  }
  return found
}

async function measure(names: number): Promise<Record<Cost['work'], number>> {
  const list = Array.from({ length: names }, (_, index) => nameOf(index)).join('\n')
  const draft = estateOf(names)
  const times = { day: NOW.slice(0, 10), now: NOW, zone: 'UTC', locale: 'en-GB' }
  const fresh = () => loadNameTables({ international: false })
  const [forList, forDraft] = [await fresh(), await fresh()]

  const start = performance.now()
  const reading = readList(list, forList)
  const entries = reading.state === 'read' ? [...reading.entries] : []
  const read = performance.now()
  const situation = situationOf(draft, times.day, NOW)
  const findings = assess(draft, {
    situation,
    now: NOW,
    rulebook: RULEBOOK,
    tables: forDraft,
    writeTime: String,
  })
  const assessed = performance.now()
  const summary = summarise(draft, { situation, findings, tables: forDraft }, times)
  const summarised = performance.now()
  if (entries.length !== names || !summary) {
    throw new Error('Not every name was read.')
  }
  return { read: read - start, assess: assessed - read, summarise: summarised - assessed }
}
