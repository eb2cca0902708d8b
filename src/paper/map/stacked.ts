import type { MapColumn, MapRow, RequestMap } from './map'
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
import { wrapped } from './wrapped'

/** Where the way through the boxes is drawn, and how far the other side is set in from it. */
const SPINE = EDGE + 12
const SET_IN = SPINE + 20
/** Room that one sign of a bold name takes. */
const STRONG_WIDTH = 9.2
/** How far the names of a lane are set in behind its line. */
const LANE_IN = EDGE + 14

/** The map for a narrow page: the way from top to bottom, then each lane as a list. */
export function stackedPicture(map: RequestMap, width: number): Picture {
  const shapes: Shape[] = []
  let top = drawWay(map, width, shapes) + GAP
  const put = (x: number, text: string, look: Look) => {
    const each = { code: CODE_WIDTH, text: TEXT_WIDTH, strong: STRONG_WIDTH }[look.face]
    const lines = wrapped(text, Math.floor((width - EDGE - x) / each))
    if (lines.length > 0) shapes.push(textAt(x, top, lines, look.face, look.tone))
    top += lines.length * LINE_HEIGHT
  }
  for (const { title, rows } of map.groups) {
    line([EDGE, top], [width - EDGE, top], 'soft', shapes)
    top += 8
    put(EDGE, title, { face: 'strong', tone: 'plain' })
    for (const row of rows) {
      top += 6
      drawLane(row, map.columns, put, () => top, shapes)
    }
    top += 8
  }
  for (const note of map.notes) {
    put(EDGE, note, { face: 'text', tone: 'soft' })
    top += GAP
  }
  return { width, height: top + 4, shapes }
}

type Look = Pick<Extract<Shape, { kind: 'text' }>, 'face' | 'tone'>

/** The domain, and below it what belongs to it, each with its label, beside a line in the lane's tone. */
function drawLane(
  { cells, tone }: MapRow,
  columns: readonly MapColumn[],
  put: (x: number, text: string, look: Look) => void,
  top: () => number,
  shapes: Shape[],
): void {
  put(EDGE, cells[0] ?? '', { face: 'code', tone: 'plain' })
  const from = top() + 4
  cells.forEach((cell, place) => {
    if (place === 0 || cell === '') return
    const isLast = place === cells.length - 1
    put(LANE_IN, columns[place]?.label ?? '', { face: 'text', tone: 'soft' })
    const face = columns[place]?.code === true ? 'code' : 'text'
    put(LANE_IN, cell, { face, tone: isLast ? tone : 'plain' })
  })
  line([EDGE + 4, from], [EDGE + 4, top()], tone, shapes)
}

/** Users to the other side, from top to bottom; gives where it ends. */
function drawWay(map: RequestMap, width: number, shapes: Shape[]): number {
  const { users, frontEnd, edge, others, link } = map
  const whole = { x: EDGE, width: width - 2 * EDGE }
  const area = { kind: 'area' as const, x: 0, width }
  const drawn: Shape[] = [textAt(EDGE, 4, ['Your network'], 'text', 'soft')]
  let top = 26
  let isFirst = true
  for (const node of [users, frontEnd, edge]) {
    if (!isFirst) line([SPINE, top - 16], [SPINE, top], 'plain', drawn)
    isFirst = false
    const box: Box = { ...whole, node, isName: node === edge && node.detail.includes('.') }
    drawBox(box, top, drawn)
    top += heightOf(box) + 16
  }
  const outer = top - 16
  const room = Math.floor((width - EDGE - SET_IN) / TEXT_WIDTH)
  const words = wrapped(link.words, room)
  drawn.push(textAt(SET_IN, outer + 6, ['Internet'], 'text', 'soft'))
  drawn.push(textAt(SET_IN, outer + 6 + LINE_HEIGHT, words, 'text', 'plain'))
  top = outer + 18 + (1 + words.length) * LINE_HEIGHT
  let from = outer
  for (const node of others) {
    const box: Box = { x: SET_IN, width: width - EDGE - SET_IN, node, isName: false }
    drawBox(box, top, drawn)
    const at = top + heightOf(box) / 2
    line([SPINE, from], [SPINE, at], link.tone, drawn)
    line([SPINE, at], [SET_IN, at], node.tone === 'plain' ? link.tone : node.tone, drawn)
    from = at
    top += heightOf(box) + GAP
  }
  const start = outer - 20
  shapes.push({ ...area, y: start, height: top - start }, ...drawn)
  return top
}
