// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf, toHtml } from '../../src/paper/html'
import { toRichText } from '../../src/paper/richText'
import { INJECTIONS } from '../fixtures/injections'
import { paperWith } from '../fixtures/papers'

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** Every element and every attribute, without what the texts say. */
function shapeOf(root: Element): string[] {
  return [...root.querySelectorAll('*')].map(
    (element) => `${element.tagName} ${element.getAttributeNames().join(' ')}`,
  )
}

const PLAIN = 'Contoso'

describe('the HTML of a paper', () => {
  const page = toHtml(paperWith(PLAIN))

  it('stands alone: the look inside, a policy that forbids everything else', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en"/)
    expect(page).toContain('<style>')
    expect(page).toContain('.paper-fields')
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/)
  })

  it('has a title, one first heading, and a second one for each section', () => {
    const { title, body } = parse(page)
    expect(title).toBe('Contoso – Contoso')
    expect(body.querySelectorAll('h1')).toHaveLength(1)
    expect([...body.querySelectorAll('section')].map(({ id }) => id)).toEqual(['one', 'two'])
    expect(body.querySelectorAll('section > h2')).toHaveLength(2)
  })

  it('sets names apart from the direction of their neighbours', () => {
    const names = parse(page).querySelectorAll('bdi[dir=ltr] > code')
    expect(names.length).toBeGreaterThan(4)
  })

  it('heads its tables, and says of a task whether it is done', () => {
    const { body } = parse(page)
    expect(body.querySelectorAll('thead th[scope=col]')).toHaveLength(2)
    expect(
      [...body.querySelectorAll('[role=img]')].map((box) => box.getAttribute('aria-label')),
    ).toEqual(['Done', 'To do'])
  })

  it('names draft and fingerprint at the foot of printed pages', () => {
    const paper = paperWith(PLAIN)
    const facts = [{ label: 'Fingerprint', value: '7f3a91c2' }]
    const html = toHtml({ ...paper, head: { ...paper.head, facts, stamp: null } })
    expect(html).toContain('--paper-foot: &quot;Contoso · 7f3a91c2&quot;')
    expect(html).toContain('--paper-stamp: &quot;&quot;')
  })

  it.each(INJECTIONS)('shows %j as text', (text) => {
    const { body } = parse(toHtml(paperWith(text)))
    expect(shapeOf(body)).toEqual(shapeOf(parse(toHtml(paperWith(PLAIN))).body))
    expect(body.querySelector('section code')?.textContent).toBe(text)
  })

  it('has one shape whatever the text is', () => {
    const shape = shapeOf(parse(articleOf(paperWith(PLAIN))).body)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(shapeOf(parse(articleOf(paperWith(text))).body)).toEqual(shape)
      }),
      { numRuns: 40 },
    )
  })
})

describe('rich text', () => {
  const text = toRichText(paperWith(PLAIN))

  it('has no style, class or id: its look is in old attributes and elements', () => {
    const { body } = parse(text)
    expect(body.querySelectorAll('[class], [id], [style], style, script')).toHaveLength(0)
    expect(body.querySelectorAll('table[border="1"]')).toHaveLength(1)
    expect(body.querySelector('dd > b')?.textContent).toBe(PLAIN)
  })

  it('draws the boxes of tasks as signs', () => {
    expect(text).toContain('☑ Contoso')
    expect(text).toContain('☐ Contoso')
  })

  it.each(INJECTIONS)('shows %j as text', (hostile) => {
    const { body } = parse(toRichText(paperWith(hostile)))
    expect(shapeOf(body)).toEqual(shapeOf(parse(text).body))
    expect(body.querySelector('section code')?.textContent).toBe(hostile)
  })

  it('is not fooled by a text that looks like its own mark-up', () => {
    const hostile = '<td class="paper-cite"><dd> class="paper-table"'
    const { body } = parse(toRichText(paperWith(hostile)))
    expect(body.querySelector('section code')?.textContent).toBe(hostile)
  })
})
