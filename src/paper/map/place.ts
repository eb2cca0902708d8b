import type { MapNode, Tone } from './map'
import { LINE_HEIGHT, type Shape } from './picture'
import { wrapped } from './wrapped'

/** Free space at the left and right end of a picture. */
export const EDGE = 16
/** Room that one sign takes: of the monospaced face, and of the other at most as a mean. */
export const CODE_WIDTH = 8
export const TEXT_WIDTH = 7.8
export const GAP = 12
/** From the top of a line to its baseline. */
const ASCENT = 14

/** Something that a call passes through, with its place from left to right. */
export interface Box {
  x: number
  width: number
  node: MapNode
  isName: boolean
}

function linesOf({ width, node, isName }: Box): { title: string[]; detail: string[] } {
  const cells = (each: number) => Math.floor((width - 16) / each)
  return {
    title: wrapped(node.title, cells(TEXT_WIDTH)),
    detail: wrapped(node.detail, cells(isName ? CODE_WIDTH : TEXT_WIDTH)),
  }
}

/** How tall a box has to be for its words. */
export function heightOf(box: Box): number {
  const { title, detail } = linesOf(box)
  return Math.max(48, (title.length + detail.length) * LINE_HEIGHT + 16)
}

/** A box with its words in the middle. */
export function drawBox(box: Box, y: number, shapes: Shape[]): void {
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

/** Lines of text whose first one begins at `top`. */
export function textAt(
  x: number,
  top: number,
  lines: readonly string[],
  face: 'text' | 'strong' | 'code',
  tone: Tone,
): Extract<Shape, { kind: 'text' }> {
  return { kind: 'text', x, y: top + ASCENT, lines, centred: false, face, tone }
}

/** A line from one point to the other. */
export function line(
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  tone: Tone,
  shapes: Shape[],
): void {
  shapes.push({ kind: 'line', x1: from[0], y1: from[1], x2: to[0], y2: to[1], tone })
}
