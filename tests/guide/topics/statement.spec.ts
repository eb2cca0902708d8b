import { describe, expect, it } from 'vitest'
import { command, inOrder, points, rich, says, table } from '../../../src/guide/topics/statement'

describe('rich', () => {
  it.each([
    ['plain words', 'plain words'],
    ['Run `a` now.', ['Run ', { code: 'a' }, ' now.']],
    ['`a`', [{ code: 'a' }]],
    ['`a` and `b`', [{ code: 'a' }, ' and ', { code: 'b' }]],
    ['<b>not markup</b>', '<b>not markup</b>'],
  ])('reads %s', (text, runs) => {
    expect(rich(text)).toEqual(runs)
  })
})

describe('a statement', () => {
  it('keeps its sources and its days', () => {
    expect(says('It ended.', ['S1'], { since: '2014-06-30' })).toEqual({
      block: { kind: 'paragraph', text: 'It ended.' },
      sources: ['S1'],
      since: '2014-06-30',
    })
  })

  it('can be a list, with or without an order', () => {
    expect(points(['a'], ['S1']).block).toEqual({ kind: 'list', ordered: false, items: ['a'] })
    expect(inOrder(['a'], ['S1']).block).toEqual({ kind: 'list', ordered: true, items: ['a'] })
  })

  it('can be a command, whose back quotes are its own', () => {
    expect(command('Look', 'Get-It `\n -All', ['K']).block).toEqual({
      kind: 'code',
      label: 'Look',
      text: 'Get-It `\n -All',
    })
  })

  it('can be a table with names set as code', () => {
    expect(table('Names', ['Name'], [['`a`']], ['S1']).block).toEqual({
      kind: 'table',
      caption: 'Names',
      columns: [{ label: 'Name' }],
      rows: [[[{ code: 'a' }]]],
    })
  })
})
