import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHtml } from '../../../src/paper/html'
import { toMarkdown } from '../../../src/paper/markdown'
import type { RequestMap } from '../../../src/paper/map/map'
import { pictureOf } from '../../../src/paper/map/layout'
import { elementsOf } from '../../../src/paper/map/picture'
import { cellsOf, wrapped } from '../../../src/paper/map/wrapped'
import { toRichText } from '../../../src/paper/richText'
import { toText } from '../../../src/paper/text'
import { INJECTIONS } from '../../fixtures/injections'
import type { Paper } from '../../../src/paper/paper'

function mapOf(text: string): RequestMap {
  const node = { title: 'Users', detail: text, tone: 'plain' } as const
  return {
    users: node,
    frontEnd: node,
    edge: node,
    link: { words: 'TCP 5061', tone: 'plain' },
    others: [node],
    columns: [
      { label: 'SIP domain', code: true },
      { label: 'Record', code: true },
      { label: 'State', code: false },
    ],
    groups: [{ title: '', rows: [{ cells: [text, text, text], tone: 'warn' }] }],
    notes: [text],
  }
}

const paperOf = (text: string): Paper => ({
  head: { title: 'T', subject: 'S', facts: [], stamp: null, notices: [] },
  sections: [{ id: 'map', title: 'Map', blocks: [{ kind: 'map', map: mapOf(text) }] }],
})

describe('lines of a picture', () => {
  it('are never longer than their room, and joined they are the whole text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 4, max: 60 }),
        (text, most) => {
          const lines = wrapped(text, most)
          expect(lines.join('')).toBe(text)
          for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(most)
        },
      ),
    )
  })

  it('break a name behind a full stop, and words at a space', () => {
    expect(wrapped('sip.customer.example.com', 16)).toEqual(['sip.customer.', 'example.com'])
    expect(wrapped('add this name', 10)).toEqual(['add this ', 'name'])
  })
})

describe('a picture', () => {
  it.each([240, 320, 600, 620, 700, 960])('of %i points has every statement in it', (width) => {
    const map = mapOf('sip.customer.example.com')
    const { shapes, width: drawn } = pictureOf(map, width)
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines.join('')] : []))
    expect(drawn).toBe(width)
    for (const { label } of map.columns.slice(width < 620 ? 1 : 0)) expect(texts).toContain(label)
    expect(texts).toContain('TCP 5061')
    // Four boxes, three cells and a note.
    expect(texts.filter((text) => text === 'sip.customer.example.com')).toHaveLength(8)
    for (const shape of shapes)
      if (shape.kind === 'box') expect(shape.x + shape.width).toBeLessThanOrEqual(width)
  })

  it('has its boxes one below the other where it is narrow', () => {
    const boxes = pictureOf(mapOf('x'), 300).shapes.filter(({ kind }) => kind === 'box')
    const tops = boxes.map((box) => ('y' in box ? box.y : 0))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    expect(new Set(tops).size).toBe(4)
  })
})

describe('a map on paper', () => {
  it.each(INJECTIONS)('shows %j as text', (text) => {
    const document = toHtml(paperOf(text))
    expect(document).not.toMatch(/<(?:img|script|iframe)|<svg\/onload/i)
  })

  it('has a tone in its dashes as well as in its colour', () => {
    const dashes = (['good', 'warn', 'stop', 'note', 'gone'] as const).map(
      (tone) =>
        elementsOf({
          width: 1,
          height: 1,
          shapes: [{ kind: 'line', x1: 0, y1: 0, x2: 1, y2: 0, tone }],
        })[0]?.attributes['stroke-dasharray'] ?? 'solid',
    )
    expect(new Set(dashes).size).toBe(5)
  })

  it('is a table in mail, a line for each lane in plain text', () => {
    const paper = paperOf('sip.contoso.com')
    expect(toRichText(paper)).not.toContain('<svg')
    expect(toRichText(paper)).not.toContain('details')
    expect(toRichText(paper)).toContain('<td>sip.contoso.com</td>')
    expect(toText(paper)).toContain('\n- sip.contoso.com\n')
    expect(toMarkdown(paper)).toContain('| sip.contoso.com | sip.contoso.com | sip.contoso.com |')
  })
})
