import { LANES_ON_SCREEN, mapOf } from '../../src/documents/map/model'
import { requestPaper } from '../../src/documents/request/requestPaper'
import { summarise } from '../../src/documents/summarise'
import { readTextEvidence } from '../../src/evidence/readEvidence'
import { orderOfWork } from '../../src/order/order'
import { toHtml } from '../../src/paper/html'
import { assess } from '../../src/rules/assess'
import { loadNameTables } from '../../src/names/nameTables'
import { RULEBOOK } from '../../src/rules/rulebook'
import { situationOf } from '../../src/situation/situation'
import { readList } from '../../src/imports/list'
import { estateOf, nameOf, NOW } from './estate'

export const SIZES = [100, 1_000, 10_000, 100_000]
const WORK = ['read', 'evidence', 'assess', 'plan', 'summarise', 'paper', 'map'] as const
const ROUNDS = 5
/** A day on which a request is made, so that there is a plan, a map and a paper with every name. */
const DAY_OF_REQUESTS = '2018-11-21'

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
  const moments = { day: DAY_OF_REQUESTS, now: NOW, zone: 'UTC', locale: 'en-GB' }
  const fresh = () => loadNameTables({ international: false })
  const [forList, forZone, forDraft] = [await fresh(), await fresh(), await fresh()]

  const zone = Array.from(
    { length: names },
    (_, index) =>
      `_sipfederationtls._tcp.${nameOf(index)}. 3600 IN SRV 0 0 5061 sip.${nameOf(index)}.`,
  ).join('\n')

  const times: Record<string, number> = {}
  const timed = <R>(work: Cost['work'], run: () => R): R => {
    const start = performance.now()
    const result = run()
    times[work] = performance.now() - start
    return result
  }
  const entries = timed('read', () => {
    const reading = readList(list, forList)
    return reading.state === 'read' ? [...reading.entries] : []
  })
  const { facts } = timed('evidence', () => readTextEvidence(zone, forZone))
  const situation = situationOf(draft, moments.day, NOW)
  const findings = timed('assess', () =>
    assess(draft, {
      situation,
      now: NOW,
      rulebook: RULEBOOK,
      tables: forDraft,
      writeTime: String,
    }),
  )
  const tasks = timed('plan', () => orderOfWork(draft, situation))
  const summary = timed('summarise', () =>
    summarise(draft, { situation, findings, tables: forDraft }, moments),
  )
  const page = timed('paper', () => toHtml(requestPaper(summary)))
  const map = timed('map', () => mapOf(summary, LANES_ON_SCREEN))
  if (entries.length !== names || facts.length < names || tasks.length === 0 || !map || page === '')
    throw new Error('Not every name was read.')
  return times as Record<Cost['work'], number>
}
