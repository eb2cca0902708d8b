// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOT_SAVED } from '../../src/guidance/keeping'
import { useKeepingStore } from '../../src/stores/keeping'
import { useRequestsStore } from '../../src/stores/requests'

describe('keeping the draft on the screen', () => {
  let store: ReturnType<typeof useKeepingStore>

  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    setActivePinia(createPinia())
    store = useKeepingStore()
  })
  afterEach(() => store.close())

  it('has nothing to say while no draft is open', () => {
    expect(store.status).toEqual({ state: 'idle', reason: null })
  })

  it('opens a draft as saved, writes a change and says when it is written', async () => {
    const id = await useRequestsStore().start()
    const draft = await store.open(id!)
    expect(store.status.state).toBe('saved')
    const { revision } = store
    store.keep({ ...draft!, name: 'Changed' })
    expect(store.status.state).toBe('saving')
    await store.settle()
    expect(store.status.state).toBe('saved')
    expect(store.revision).toBeGreaterThan(revision)
    expect((await store.reread())?.name).toBe('Changed')
  })

  it('writes what waits before it puts a draft down', async () => {
    const id = await useRequestsStore().start()
    const draft = await store.open(id!)
    store.keep({ ...draft!, name: 'At the last moment' })
    await store.close()
    expect(store.status.state).toBe('idle')
    expect((await store.open(id!))?.name).toBe('At the last moment')
  })

  it('opens nothing where there is nothing', async () => {
    expect(await store.open('nobody')).toBeNull()
    expect(await store.reread()).toBeNull()
  })

  it('works in memory where the browser stores nothing, and says so at all times', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: undefined,
      configurable: true,
      writable: true,
    })
    const id = await useRequestsStore().startSample()
    expect(store.mode).toBe('memory')
    expect(store.status.state).toBe('not-saved')
    expect(Object.values(NOT_SAVED)).toContain(store.status.reason)
    expect((await store.open(id!))?.name).toBe('Contoso')
    expect(store.status.state).toBe('not-saved')
  })
})
