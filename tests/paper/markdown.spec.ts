// @vitest-environment happy-dom
import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, toMarkdown } from '../../src/paper/markdown'
import { INJECTIONS } from '../fixtures/injections'
import { paperWith } from '../fixtures/papers'

function read(markdown: string): HTMLElement {
  const html = marked.parse(markdown, { async: false, gfm: true })
  return new DOMParser().parseFromString(html, 'text/html').body
}

/** What a Markdown reader would do to a text: blocks, emphasis, links, pictures, mark-up. */
const EFFECTS =
  'a, img, svg, script, em, del, h1, h2, hr, blockquote, ul, ol, table, pre, input, br'

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** A mention, a reference or a picture word that GitHub looks for in text, not in code. */
const CAUGHT = /(?:^|[^\w])@\w|#\d|:\w+:|https?:\/\/|www\./u

function textOutsideCode(element: Element): string {
  const copy = element.cloneNode(true) as Element
  copy.querySelectorAll('code').forEach((code) => code.remove())
  return copy.textContent ?? ''
}

describe('escaping for Markdown', () => {
  it.each([
    ['contoso.com', 'contoso.com'],
    ['on-premises (first)', 'on-premises (first)'],
    ['a*b_c', 'a\\*b\\_c'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['# heading', '`#` heading'],
    ['write to bob@contoso.com.', 'write to `bob@contoso.com`.'],
    ['a|b', 'a&#124;b'],
    ['<b>', '\\<b\\>'],
    ['see https://contoso.com', 'see `https://contoso.com`'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  const texts = [
    ...INJECTIONS,
    '---',
    '===',
    '* * *',
    '1) one',
    '> quote',
    '~~~',
    '~~struck~~',
    '**strong** _em_ `code`',
    '[text](https://evil.example)',
    '[text]: https://evil.example',
    '<https://evil.example>',
    'https://evil.example www.evil.example',
    '@team #12 :smile: bob@evil.example',
    '&lt;b&gt; &#60;',
    '\\',
    'a\\|b',
    '``a`',
    '| --- |',
    '- [ ] task',
    '$x$',
  ]

  it.each(texts)('leaves a reader the same text, without effect: %j', (text) => {
    const body = read(escapeMarkdown(text))
    expect(body.querySelectorAll(EFFECTS)).toHaveLength(0)
    expect(oneLine(body.textContent ?? '')).toBe(oneLine(text))
    expect(textOutsideCode(body)).not.toMatch(CAUGHT)
  })

  it('needs no more than a moment for a word of 100,000 signs', () => {
    const word = `www.${'.'.repeat(100_000)}x${'`a'.repeat(100_000)}`
    expect(escapeMarkdown(word)).toContain('www.')
  })

  it('leaves a reader the same text, whatever it is made of', () => {
    const signs = fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&$@:=1a ")/')
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        const body = read(escapeMarkdown(text))
        expect(body.querySelectorAll(EFFECTS)).toHaveLength(0)
        expect(oneLine(body.textContent ?? '')).toBe(oneLine(text))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the Markdown of a paper', () => {
  const shapeOf = (element: Element) =>
    [...element.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => tag !== 'CODE')

  it('has its headings, tables, tasks and code', () => {
    const body = read(toMarkdown(paperWith('Contoso')))
    expect(body.querySelectorAll('h1')).toHaveLength(1)
    expect(body.querySelectorAll('h2')).toHaveLength(2)
    expect(body.querySelectorAll('table')).toHaveLength(4)
    expect(
      [...body.querySelectorAll('input[type=checkbox]')].map((box) => box.hasAttribute('checked')),
    ).toEqual([true, false])
    expect(body.querySelector('pre code')?.textContent).toBe('Contoso\nContoso\n')
  })

  it.each(INJECTIONS)('keeps its shape with %j in every place', (text) => {
    const plain = read(toMarkdown(paperWith('Contoso')))
    expect(shapeOf(read(toMarkdown(paperWith(text))))).toEqual(shapeOf(plain))
  })

  it('keeps every cell in its row', () => {
    const signs = fc.constantFrom(...'\\`|*<a ')
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        const body = read(toMarkdown(paperWith(`x${text}x`)))
        const cells = [...body.querySelectorAll('table')].map((table) => table.rows.length)
        expect(cells).toEqual([2, 4, 3, 2])
        const last = [...body.querySelectorAll('table')][2]!.rows[1]!.cells
        expect([...last].map((cell) => oneLine(cell.textContent ?? ''))).toEqual(
          [`x${text}x`, `x${text}x`].map(oneLine),
        )
      }),
      { numRuns: 100 },
    )
  })
})
