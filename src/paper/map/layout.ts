import type { MapColumn, MapGroup, MapNode, RequestMap, Tone } from './map'
import { LINE_HEIGHT, type Picture, type Shape } from './picture'
import { cellsOf, wrapped } from './wrapped'

const WIDTH = 960
const EDGE = 16
/** Room that one sign takes: of the monospaced face, and of the other at most as a mean. */
const CODE_WIDTH = 8
const TEXT_WIDTH = 7.8
/** From the top of a line to its baseline. */
const ASCENT = 14
const BAND_TOP = 34
const GAP = 12

/** Where the columns of the lanes begin, by how many there are. */
const COLUMNS: Readonly<Record<number, readonly number[]>> = {
  3: [EDGE, 292, 700],
  4: [EDGE, 262, 508, 754],
}
/** Free space before the next column, where the lane's line is drawn at least. */
const COLUMN_GAP = 34

/** The map with everything in its place: nothing overlaps, and nothing is cut short. */
export function pictureOf(map: RequestMap): Picture {
  const shapes: Shape[] = []
  const bandBottom = drawPath(map, shapes)
  let top = bandBottom + GAP
  const starts = COLUMNS[map.columns.length] ?? []
  if (map.groups.length > 0) top = drawHeads(map.columns, starts, top, shapes)
  for (const group of map.groups) top = drawGroup(group, map.columns, starts, top, shapes)
  for (const note of map.notes) {
    const lines = wrapped(note, Math.floor((WIDTH - 2 * EDGE) / TEXT_WIDTH))
    top += GAP
    shapes.push(textAt(EDGE, top, lines, 'text', 'soft'))
    top += lines.length * LINE_HEIGHT
  }
  return { width: WIDTH, height: top + GAP, shapes }
}

interface Box {
  x: number
  width: number
  node: MapNode
  isName: boolean
}

/** Users to the other side, from left to right; gives where the band ends. */
function drawPath(map: RequestMap, shapes: Shape[]): number {
  const { users, frontEnd, edge, others, link } = map
  const inside: Box[] = [
    { x: EDGE, width: 128, node: users, isName: false },
    { x: 184, width: 112, node: frontEnd, isName: false },
    { x: 336, width: 246, node: edge, isName: edge.detail.includes('.') },
  ]
  const outside = others.map((node): Box => ({ x: 748, width: 196, node, isName: false }))
  const heights = outside.map(heightOf)
  const stack = heights.reduce((sum, height) => sum + height + GAP, -GAP)
  const tallest = Math.max(stack, ...inside.map(heightOf))
  const middle = BAND_TOP + tallest / 2
  const bottom = BAND_TOP + tallest + GAP
  shapes.push({ kind: 'area', x: 459, y: 0, width: WIDTH - 459, height: bottom })
  shapes.push(textAt(EDGE, 6, ['Your network'], 'text', 'soft'))
  shapes.push(textAt(600, 6, ['Internet'], 'text', 'soft'))
  for (const box of inside) drawBox(box, middle - heightOf(box) / 2, shapes)
  line(144, 184, middle, 'plain', shapes)
  line(296, 336, middle, 'plain', shapes)
  let top = middle - stack / 2
  outside.forEach((box, index) => {
    const height = heights[index] ?? 0
    drawBox(box, top, shapes)
    const at = top + height / 2
    const tone = box.node.tone === 'plain' ? link.tone : box.node.tone
    shapes.push({ kind: 'line', x1: 582, y1: middle, x2: 748, y2: at, tone })
    top += height + GAP
  })
  // Above a single line; above the fan of several.
  const words = wrapped(link.words, 19)
  shapes.push({
    ...textAt(
      664,
      Math.max(26, middle - stack / 4 - 12 - words.length * LINE_HEIGHT),
      words,
      'text',
      'plain',
    ),
    centred: true,
  })
  return bottom
}

function linesOf({ width, node, isName }: Box): { title: string[]; detail: string[] } {
  const cells = (each: number) => Math.floor((width - 16) / each)
  return {
    title: wrapped(node.title, cells(TEXT_WIDTH)),
    detail: wrapped(node.detail, cells(isName ? CODE_WIDTH : TEXT_WIDTH)),
  }
}

function heightOf(box: Box): number {
  const { title, detail } = linesOf(box)
  return Math.max(48, (title.length + detail.length) * LINE_HEIGHT + 16)
}

function drawBox(box: Box, y: number, shapes: Shape[]): void {
  const { x, width, node, isName } = box
  const { title, detail } = linesOf(box)
  const height = heightOf(box)
  shapes.push({ kind: 'box', x, y, width, height, tone: node.tone })
  const lines = title.length + detail.length
  const top = y + (height - lines * LINE_HEIGHT) / 2
  const centre = x + width / 2
  shapes.push({ ...textAt(centre, top, title, 'strong', 'plain'), centred: true })
  if (detail.length === 0) return
  const face = isName ? 'code' : 'text'
  const at = top + title.length * LINE_HEIGHT
  shapes.push({ ...textAt(centre, at, detail, face, isName ? 'plain' : 'soft'), centred: true })
}

function drawHeads(
  columns: readonly MapColumn[],
  starts: readonly number[],
  top: number,
  shapes: Shape[],
): number {
  const heads = columns.map(({ label }, place) =>
    wrapped(label, Math.floor(roomAt(starts, place) / TEXT_WIDTH)),
  )
  heads.forEach((lines, place) => {
    shapes.push(textAt(starts[place] ?? 0, top, lines, 'text', 'soft'))
  })
  return top + Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 4
}

function drawGroup(
  { title, rows }: MapGroup,
  columns: readonly MapColumn[],
  starts: readonly number[],
  from: number,
  shapes: Shape[],
): number {
  let top = from
  if (title !== '') {
    const lines = wrapped(title, Math.floor((WIDTH - 2 * EDGE) / CODE_WIDTH))
    line(EDGE, WIDTH - EDGE, top + 4, 'soft', shapes)
    shapes.push(textAt(EDGE, top + GAP, lines, 'strong', 'plain'))
    top += GAP + lines.length * LINE_HEIGHT + 4
  }
  for (const { cells, tone } of rows) {
    const texts = cells.map((cell, place) => {
      const each = columns[place]?.code === true ? CODE_WIDTH : TEXT_WIDTH
      return wrapped(cell, Math.floor(roomAt(starts, place) / each))
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
      line(end, next - 6, top + 9, tone, shapes)
    })
    top += Math.max(1, ...texts.map(({ length }) => length)) * LINE_HEIGHT + 8
  }
  return top
}

function roomAt(starts: readonly number[], place: number): number {
  const next = starts[place + 1]
  const start = starts[place] ?? 0
  return next === undefined ? WIDTH - EDGE - start : next - start - COLUMN_GAP
}

/** Lines of text whose first one begins at `top`. */
function textAt(
  x: number,
  top: number,
  lines: readonly string[],
  face: 'text' | 'strong' | 'code',
  tone: Tone,
): Extract<Shape, { kind: 'text' }> {
  return { kind: 'text', x, y: top + ASCENT, lines, centred: false, face, tone }
}

function line(x1: number, x2: number, y: number, tone: Tone, shapes: Shape[]): void {
  shapes.push({ kind: 'line', x1, y1: y, x2, y2: y, tone })
}
