import { describe, expect, it } from 'vitest'
import { parseXml } from '../../../src/imports/topology/parseXml'
import { rootOf } from './parse'

describe('XML', () => {
  it('becomes elements with their namespaces, attributes and own text', async () => {
    const root = await rootOf(
      '<a:b xmlns:a="urn:x" c="1 &amp; 2" a:d="of another namespace">one <e>two</e><![CDATA[ <three>]]></a:b>',
    )
    expect(root).toEqual({
      localName: 'b',
      namespaceURI: 'urn:x',
      attributes: new Map([['c', '1 & 2']]),
      text: 'one  <three>',
      children: [
        { localName: 'e', namespaceURI: '', attributes: new Map(), text: 'two', children: [] },
      ],
    })
  })

  it.each([
    ['nothing', ''],
    ['text', 'contoso.com'],
    ['a tag that is not closed', '<a><b></a>'],
    ['a tag cut off', '<a><b attribute="'],
    ['two documents', '<a/><b/>'],
    ['text behind it', '<a/>b'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a prefix that nothing declares', '<x:a/>'],
    ['an entity', '<a>&b;</a>'],
    ['a NUL', '<a>\0</a>'],
    ['half a surrogate pair', '<a>\ud800</a>'],
    ['elements in elements without end', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('is none where it is %s', async (_, text) => {
    expect(await rootOf(text)).toBeNull()
  })

  it('tells how far it has come, to the last character', async () => {
    const text = `<a>${'<b/>'.repeat(50_000)}</a>`
    const steps: number[] = []
    for await (const done of parseXml(text)) steps.push(done)
    expect(steps.length).toBeGreaterThan(2)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.at(-1)).toBe(text.length)
  })

  it('stops soon after the first fault', async () => {
    const steps: number[] = []
    for await (const done of parseXml(`<a></b>${' '.repeat(1_000_000)}</a>`)) steps.push(done)
    expect(steps).toHaveLength(1)
  })
})
