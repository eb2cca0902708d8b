import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSearchStore } from '../../../src/screens/search/search'

describe('the search store', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('finds nothing before it is loaded, and says so', () => {
    const store = useSearchStore()
    expect(store.state).toBe('loading')
    expect(store.find('edge')).toEqual([])
  })

  it('finds once it is loaded', async () => {
    const store = useSearchStore()
    await Promise.all([store.load(), store.load()])
    expect(store.state).toBe('ready')
    expect(store.find('wildcard')[0]?.address).toBe('/guide/names#wildcard')
  })

  it('says when it could not be loaded, and tries again', async () => {
    vi.resetModules()
    vi.doMock('../../../src/guide/searchIndex', () => {
      throw new Error('offline')
    })
    const { useSearchStore: fresh } = await import('../../../src/screens/search/search')
    const store = fresh()
    await store.load()
    expect(store.state).toBe('failed')
    vi.doUnmock('../../../src/guide/searchIndex')
    vi.resetModules()
    await store.load()
    expect(store.state).toBe('ready')
  })
})
