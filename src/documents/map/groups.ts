import { count, writeNumber } from '../../core/count'
import type { MapGroup, MapRow } from '../../paper/map/map'
import type { Lane } from './lanes'

/** Lanes one by one while there are at most `most`; more are counted by Access Edge and state, or by state alone. */
export function groupsOf(lanes: readonly Lane[], most: number): MapGroup[] {
  const byEdge = grouped(lanes, ({ edge }) => edge ?? '')
  const titles = byEdge.size > 1 ? byEdge.size : 0
  if (lanes.length + titles <= most)
    return titlesOf(byEdge, (each) => each.map((lane) => rowOf(lane)))
  const counted = [...byEdge.values()].map((each) => grouped(each, stateKey).size)
  const rows = counted.reduce((sum, states) => sum + states, titles)
  if (rows <= most)
    return titlesOf(byEdge, (each) => [...grouped(each, stateKey).values()].map(countedRow))
  return [{ title: '', rows: [...grouped(lanes, stateKey).values()].map(countedRow) }]
}

const stateKey = ({ state }: Lane) => state

function titlesOf(
  byEdge: ReadonlyMap<string, readonly Lane[]>,
  rowsOf: (lanes: readonly Lane[]) => MapRow[],
): MapGroup[] {
  return [...byEdge].map(([edge, lanes]) => ({
    title: byEdge.size === 1 ? '' : edge === '' ? 'No Access Edge' : `Access Edge ${edge}`,
    rows: rowsOf(lanes),
  }))
}

function rowOf({ domain, names, state, tone }: Lane): MapRow {
  return { cells: [domain, ...names, state], tone }
}

/** Many lanes in one: how many they are, and of each name the first. */
function countedRow(lanes: readonly Lane[]): MapRow {
  const [first] = lanes
  if (!first || lanes.length === 1) return first ? rowOf(first) : { cells: [], tone: 'plain' }
  const edges = new Set(lanes.map(({ edge }) => edge)).size
  const domains = lanes.filter(({ domain }) => domain !== '').length
  const on = edges > 1 ? ` on ${count(edges, 'Access Edge')}` : ''
  return {
    cells: [
      domains === 0 ? count(edges, 'Access Edge') : count(domains, 'SIP domain') + on,
      ...first.names.map((_, place) => someOf(lanes.map(({ names }) => names[place] ?? ''))),
      first.state,
    ],
    tone: first.tone,
  }
}

function someOf(names: readonly string[]): string {
  const all = new Set(names)
  const [first = ''] = all
  return all.size > 1 ? `${first} and ${writeNumber(all.size - 1)} more` : first
}

function grouped(
  lanes: readonly Lane[],
  keyOf: (lane: Lane) => string,
): ReadonlyMap<string, readonly Lane[]> {
  const groups = new Map<string, Lane[]>()
  for (const lane of lanes) {
    const key = keyOf(lane)
    const group = groups.get(key)
    if (group) group.push(lane)
    else groups.set(key, [lane])
  }
  return groups
}
