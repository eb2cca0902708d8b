import type { Tone } from './map'

/** One part of a picture, placed: plain data, so that a page, a file and a worker's message can hold it. */
export type Shape =
  | { kind: 'area'; x: number; y: number; width: number; height: number }
  | { kind: 'box'; x: number; y: number; width: number; height: number; tone: Tone }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; tone: Tone }
  | {
      kind: 'text'
      /** Left end, or the middle where `centred`. */
      x: number
      /** Baseline of the first line. */
      y: number
      /** Joined they are the whole text: nothing is left out. */
      lines: readonly string[]
      centred: boolean
      face: 'text' | 'strong' | 'code'
      tone: Tone
    }

export interface Picture {
  width: number
  height: number
  shapes: readonly Shape[]
}

/** From one baseline to the next. */
export const LINE_HEIGHT = 18

const DASHES: Readonly<Record<Tone, string | null>> = {
  plain: null,
  soft: null,
  good: null,
  warn: '7 4',
  stop: '3 4',
  note: '1 5',
  gone: '10 3 2 3',
}

/** An SVG element without a style attribute: the page's policy lets none through. */
export interface PictureElement {
  tag: 'rect' | 'line' | 'text'
  attributes: Readonly<Record<string, string | number>>
  text: string
}

/** The elements of a picture in their order; how they look is in styles/picture.css. */
export function elementsOf({ shapes }: Picture): PictureElement[] {
  return shapes.flatMap((shape): PictureElement[] => {
    switch (shape.kind) {
      case 'area': {
        const { x, y, width, height } = shape
        return [{ tag: 'rect', attributes: { class: 'map-area', x, y, width, height }, text: '' }]
      }
      case 'box': {
        const { x, y, width, height, tone } = shape
        const attributes = { class: `map-box map-${tone}`, x, y, width, height, rx: 6 }
        return [{ tag: 'rect', attributes: { ...attributes, ...dashes(tone) }, text: '' }]
      }
      case 'line': {
        const { x1, y1, x2, y2, tone } = shape
        const attributes = {
          class: `map-line map-${tone}`,
          x1,
          y1,
          x2,
          y2,
          ...dashes(tone),
        }
        return [{ tag: 'line', attributes, text: '' }]
      }
      case 'text':
        return shape.lines.map((text, index) => ({
          tag: 'text',
          attributes: {
            class: `map-text map-${shape.face} map-${shape.tone}`,
            x: shape.x,
            y: shape.y + index * LINE_HEIGHT,
            direction: 'ltr',
            'unicode-bidi': 'isolate',
            ...(shape.centred && { 'text-anchor': 'middle' }),
          },
          text,
        }))
    }
  })
}

function dashes(tone: Tone): Record<string, string> {
  const pattern = DASHES[tone]
  return pattern === null ? {} : { 'stroke-dasharray': pattern }
}
