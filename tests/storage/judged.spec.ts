import { describe, expect, it } from 'vitest'
import { createJudgedList } from '../../src/storage/judged'
import { createMemoryEngine } from '../../src/storage/memory'

const contoso = { id: 'contoso', revision: 3, done: 4, problems: 1 }

describe('what is remembered of judged drafts', () => {
  it('is nothing at first', async () => {
    expect((await createJudgedList(createMemoryEngine()).read()).size).toBe(0)
  })

  it('comes back by the id of the draft', async () => {
    const list = createJudgedList(createMemoryEngine())
    await list.write([contoso])
    expect((await list.read()).get('contoso')).toEqual(contoso)
  })

  it('is replaced as a whole, so that deleted drafts leave nothing behind', async () => {
    const list = createJudgedList(createMemoryEngine())
    await list.write([contoso])
    await list.write([{ ...contoso, id: 'fabrikam' }])
    expect([...(await list.read()).keys()]).toEqual(['fabrikam'])
  })

  it.each([
    ['no list', 'x'],
    ['wrong entries', [null, 1, { id: 1 }, { id: 'a', revision: '3', done: 1, problems: 0 }]],
    ['half an entry', [{ id: 'a', revision: 1, done: 2 }]],
  ])('is nothing where the record holds %s', async (_, value) => {
    const engine = createMemoryEngine()
    await engine.write(['meta'], (tx) => tx.put('meta', { id: 'judged', value }))
    expect((await createJudgedList(engine).read()).size).toBe(0)
  })
})
