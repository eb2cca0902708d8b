import type { Comparison, Row } from './compare'

/** Rows under the heading of what they belong to, in their order. */
export function groupsOf(rows: readonly Row[]): { name: string; rows: Row[] }[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.want.group)
    if (group) group.push(row)
    else groups.set(row.want.group, [row])
  }
  return [...groups].map(([name, all]) => ({ name, rows: all }))
}

/** How the newest reading compares with the one before, as a sentence; null for a first reading. */
export function sinceWords({ since }: Comparison, write: (at: string) => string): string | null {
  if (since === null) return null
  const { at, changed, same, first } = since
  return `Compared with the reading of ${write(at)}: ${changed} changed, ${same} the same, ${first} shown for the first time.`
}
