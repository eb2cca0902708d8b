import { describe, expect, it } from 'vitest'
import {
  attribute,
  childOf,
  childrenOf,
  descendantsOf,
  isElement,
  NS,
  type XmlElement,
} from '../../../src/imports/topology/xml'
import { rootOf } from './parse'

const root =
  (await rootOf(`<t:Topology xmlns:t="${NS.topology}" xmlns:o="urn:other" Name="  spaced ">
  <t:Site Name="one"><t:Inner /></t:Site>
  <o:Site Name="foreign" />
  <Site Name="of no namespace" />
  <w:Site xmlns:w="${NS.writable}" Name="two" />
</t:Topology>`))!

describe('elements', () => {
  it('are known by namespace and local name, not by prefix', () => {
    expect(isElement(root, NS.topology, 'Topology')).toBe(true)
    expect(isElement(root, NS.writable, 'Topology')).toBe(false)
    expect(isElement(root, NS.topology, 't:Topology')).toBe(false)
  })

  it('are found among the children in the topology\u2019s own namespaces only', () => {
    const names = childrenOf(root, 'Site').map((site) => attribute(site, 'Name'))
    expect(names).toEqual(['one', 'two'])
    expect(attribute(childOf(root, 'Site'), 'Name')).toBe('one')
    expect(childOf(root, 'Inner')).toBeNull()
  })

  it('are none below nothing', () => {
    expect(childrenOf(null, 'Site')).toEqual([])
    expect(childOf(undefined, 'Site')).toBeNull()
    expect(attribute(null, 'Name')).toBe('')
  })

  it('are walked in the order of the document', () => {
    expect([...descendantsOf(root)].map(({ localName }) => localName)).toEqual([
      'Site',
      'Inner',
      'Site',
      'Site',
      'Site',
    ])
  })

  it('are walked however deep and however many they are', () => {
    const leaf = { localName: 'x', namespaceURI: '', text: '', attributes: new Map(), children: [] }
    let deep: XmlElement = { ...leaf, children: Array.from({ length: 200_000 }, () => leaf) }
    for (let level = 0; level < 200_000; level += 1) deep = { ...leaf, children: [deep] }
    expect([...descendantsOf(deep)]).toHaveLength(400_000)
  })

  it('have attributes without the spaces around, and empty where there is none', () => {
    expect(attribute(root, 'Name')).toBe('spaced')
    expect(attribute(root, 'Missing')).toBe('')
  })
})
