// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { watch } from 'vue'
import { writeSavedFile } from '../../src/documents/savedFile'
import { FILE_REFUSED } from '../../src/guidance/saving'
import { useFilesStore } from '../../src/stores/files'
import { useStorageStore } from '../../src/stores/storage'
import { useRequestsStore } from '../../src/stores/requests'
import { useRestoringStore, type Restoring } from '../../src/stores/restoring'
import { draftOf } from '../fixtures/requests'

const AT = '2026-03-01T09:00:00.000Z'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
  setActivePinia(createPinia())
})

const fileOf = (count: number) => {
  const drafts = Array.from({ length: count }, (_, at) => draftOf({ id: `draft-${at}` }))
  const bytes = new TextEncoder().encode(writeSavedFile(drafts, AT))
  return { bytes: (most?: number) => Promise.resolve(bytes.slice(0, most)) }
}

const stored = async () => (await (await useStorageStore().ready()).drafts.list()).drafts.length

function watchStates(onState: (state: Restoring) => void = () => undefined) {
  const restoring = useRestoringStore()
  const states: Restoring[] = []
  watch(
    () => restoring.state,
    (state) => {
      if (!state) return
      states.push(state)
      onState(state)
    },
    { flush: 'sync' },
  )
  return states
}

it('a file with many requests tells how far it is, first read and then added', async () => {
  const states = watchStates()
  expect(await useFilesStore().restoreFile(fileOf(120))).toMatchObject({ ok: true, present: 0 })
  expect(states.filter(({ doing }) => doing === 'adding').map(({ done }) => done)).toEqual([
    50, 100, 120,
  ])
  expect(states[0]).toEqual({ doing: 'reading', done: 1, of: 120 })
  expect(useRestoringStore().state).toBeNull()
  expect(useRequestsStore().found).toBe('read')
  expect(await stored()).toBe(120)
})

it('a file with a few tells nothing', async () => {
  const states = watchStates()
  await useFilesStore().restoreFile(fileOf(3))
  expect(states).toEqual([])
})

it.each(['reading', 'adding'] as const)(
  'stopped while %s, nothing of it is added, and that is said',
  async (doing) => {
    watchStates((state) => {
      if (state.doing === doing && state.done >= 100) useRestoringStore().stop()
    })
    const outcome = await useFilesStore().restoreFile(fileOf(200))
    expect(outcome).toEqual({ ok: false, problem: FILE_REFUSED.stopped, salvage: [] })
    expect(await stored()).toBe(0)
    expect(useRestoringStore().state).toBeNull()
  },
)
