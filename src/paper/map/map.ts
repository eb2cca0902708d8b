/** What a line, a box or a text says beside its words. Each is drawn with its own dashes: paper has no colours. */
export type Tone = 'plain' | 'soft' | 'good' | 'warn' | 'stop' | 'note' | 'gone'

/** One thing that a call or message passes through. */
export interface MapNode {
  title: string
  /** A name or a short remark; empty for none. */
  detail: string
  tone: Tone
}

export interface MapColumn {
  label: string
  /** Host names: set in the monospaced face. */
  code: boolean
}

/** Lanes under the Access Edge that they lead to. */
export interface MapGroup {
  /** Empty where there is one Access Edge alone, or where its lanes are counted over all. */
  title: string
  rows: readonly MapRow[]
}

export interface MapRow {
  cells: readonly string[]
  tone: Tone
}

/** Everything that the map of a request says, before it is a picture or text. Plain data. */
export interface RequestMap {
  users: MapNode
  frontEnd: MapNode
  edge: MapNode
  /** What the line between the Edge and the other side is. */
  link: { words: string; tone: Tone }
  /** What is on the other side: one, or for a removal what goes and what stays. */
  others: readonly MapNode[]
  columns: readonly MapColumn[]
  groups: readonly MapGroup[]
  notes: readonly string[]
}

/** The accessible name of the picture. */
export const MAP_NAME = 'Map of this request'

/** The same statements as text. */
export interface MapText {
  path: readonly string[]
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  notes: readonly string[]
}

/** Everything that the picture says, as a path in words and a table. */
export function textOf(map: RequestMap): MapText {
  const { users, frontEnd, edge, link, others, columns, groups, notes } = map
  const hasTitles = groups.some(({ title }) => title !== '')
  return {
    path: [
      ...[users, frontEnd, edge].map(inWords),
      link.words,
      'Internet',
      others.map(inWords).join('; '),
    ],
    columns:
      groups.length === 0
        ? []
        : [...(hasTitles ? ['Served by'] : []), ...columns.map(({ label }) => label)],
    rows: groups.flatMap(({ title, rows }) =>
      rows.map(({ cells }) => [...(hasTitles ? [title] : []), ...cells]),
    ),
    notes,
  }
}

function inWords({ title, detail }: MapNode): string {
  return detail === '' ? title : `${title}: ${detail}`
}
