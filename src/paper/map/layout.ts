import type { MapColumn, MapGroup, RequestMap } from './map'
import { LINE_HEIGHT, type Picture, type Shape } from './picture'
import {
  CODE_WIDTH,
  drawBox,
  EDGE,
  GAP,
  heightOf,
  line,
  TEXT_WIDTH,
  textAt,
  type Box,
} from './place'
import { stackedPicture } from './stacked'
import { cellsOf, wrapped } from './wrapped'

/** The width that all places below are given for. */
export const FULL_WIDTH = 960
/** Narrower than this, everything is one below the other. */
const STACKED_BELOW = 620
/** Two lines of words have room above the line between the Edge and the other side. */
const BAND_TOP = 42

/** Where the columns of the lanes begin, by how many there are. */
const COLUMNS: Readonly<Record<number, readonly number[]>> = {
  3: [EDGE, 292, 700],
  4: [EDGE, 262, 508, 754],
}
/** Free space before the next column, where the lane's line is drawn at least. */
const COLUMN_GAP = 34

/** The map with everything in its place: nothing overlaps, and nothing is cut short. Type is the same at every width. */
export function pictureOf(map: RequestMap, width = FULL_WIDTH): Picture {
  if (width < STACKED_BELOW) return stackedPicture(map, width)
  const shapes: Shape[] = []
  const bandBottom = drawPath(map, width, shapes)
  let top = bandBottom + GAP
  const starts = (COLUMNS[map.columns.length] ?? []).map((start) => (start * width) / FULL_WIDTH)
  const table: Table = { columns: map.columns, starts, width, shapes }
  if (map.groups.length > 0) top = drawHeads(table, top)
  for (const group of map.groups) top = drawGroup(group, table, top)
  for (const note of map.notes) {
    const lines = wrapped(note, Math.floor((width - 2 * EDGE) / TEXT_WIDTH))
    top += GAP
    shapes.push(textAt(EDGE, top, lines, 'text', 'soft'))
    top += lines.length * LINE_HEIGHT
  }
  return { width, height: top + GAP, shapes }
}

interface Table {
  columns: readonly MapColumn[]
  /** Where each column begins. */
  starts: readonly number[]
  width: number
  shapes: Shape[]
}

/** Users to the other side, from left to right; gives where the band ends. */
function drawPath(map: RequestMap, full: number, shapes: Shape[]): number {
  const { users, frontEnd, edge, others, link } = map
  const at = (x: number) => (x * full) / FULL_WIDTH
  const inside: Box[] = [
    { x: at(16), width: at(128), node: users, isName: false },
    { x: at(184), width: at(112), node: frontEnd, isName: false },
    { x: at(336), width: at(246), node: edge, isName: edge.detail.includes('.') },
  ]
  const outside = others.map((node): Box => ({ x: at(748), width: at(196), node, isName: false }))
  const heights = outside.map(heightOf)
  const stack = heights.reduce((sum, height) => sum + height + GAP, -GAP)
  const tallest = Math.max(stack, ...inside.map(heightOf))
  const middle = BAND_TOP + tallest / 2
  const bottom = BAND_TOP + tallest + GAP
  shapes.push({ kind: 'area', x: at(459), y: 0, width: full - at(459), height: bottom })
  shapes.push(textAt(EDGE, 6, ['Your network'], 'text', 'soft'))
  shapes.push(textAt(at(600), 6, ['Internet'], 'text', 'soft'))
  for (const box of inside) drawBox(box, middle - heightOf(box) / 2, shapes)
  line([at(144), middle], [at(184), middle], 'plain', shapes)
  line([at(296), middle], [at(336), middle], 'plain', shapes)
  let top = middle - stack / 2
  outside.forEach((box, index) => {
    const height = heights[index] ?? 0
    drawBox(box, top, shapes)
    const tone = box.node.tone === 'plain' ? link.tone : box.node.tone
    line([at(582), middle], [at(748), top + height / 2], tone, shapes)
    top += height + GAP
  })
  // Above a single line; above the fan of several.
  const words = wrapped(link.words, Math.floor(at(166) / TEXT_WIDTH) - 2)
  const above = middle - stack / 4 - 12 - words.length * LINE_HEIGHT
  shapes.push({ ...textAt(at(664), Math.max(26, above), words, 'text', 'plain'), centred: true })
  return bottom
}

function drawHeads({ columns, starts, width, shapes }: Table, top: number): number {
  const heads = columns.map(({ label }, place) =>
    wrapped(label, Math.floor(roomAt(starts, width, place) / TEXT_WIDTH)),
  )
  heads.forEach((lines, place) => {
    shapes.push(textAt(starts[place] ?? 0, top, lines, 'text', 'soft'))
  })
  return top + Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 4
}

function drawGroup({ title, rows }: MapGroup, table: Table, from: number): number {
  const { columns, starts, width, shapes } = table
  let top = from
  if (title !== '') {
    const lines = wrapped(title, Math.floor((width - 2 * EDGE) / CODE_WIDTH))
    line([EDGE, top + 4], [width - EDGE, top + 4], 'soft', shapes)
    shapes.push(textAt(EDGE, top + GAP, lines, 'strong', 'plain'))
    top += GAP + lines.length * LINE_HEIGHT + 4
  }
  for (const { cells, tone } of rows) {
    const texts = cells.map((cell, place) => {
      const each = columns[place]?.code === true ? CODE_WIDTH : TEXT_WIDTH
      return wrapped(cell, Math.floor(roomAt(starts, width, place) / each))
    })
    texts.forEach((lines, place) => {
      if (lines.length === 0) return
      const x = starts[place] ?? 0
      const isCode = columns[place]?.code === true
      const isLast = place === texts.length - 1
      shapes.push(textAt(x, top, lines, isCode ? 'code' : 'text', isLast ? tone : 'plain'))
      const next = starts[place + 1]
      if (next === undefined || (texts[place + 1]?.length ?? 0) === 0) return
      const end = x + cellsOf(lines[0] ?? '') * CODE_WIDTH + 6
      line([end, top + 9], [next - 6, top + 9], tone, shapes)
    })
    top += Math.max(1, ...texts.map(({ length }) => length)) * LINE_HEIGHT + 8
  }
  return top
}

function roomAt(starts: readonly number[], width: number, place: number): number {
  const next = starts[place + 1]
  const start = starts[place] ?? 0
  return next === undefined ? width - EDGE - start : next - start - COLUMN_GAP
}
