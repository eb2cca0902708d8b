// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setDomainName } from '../../src/request/estate'
import { useClockStore } from '../../src/stores/clock'
import { useDeletedStore } from '../../src/stores/deleted'
import { useDraftStore } from '../../src/stores/draft'
import { useFilesStore } from '../../src/stores/files'
import { useFollowUpsStore } from '../../src/stores/followUps'
import { useOpenDraftStore } from '../../src/stores/openDraft'
import { useStorageStore } from '../../src/stores/storage'
import { useRequestsStore } from '../../src/stores/requests'

const bytesOf = (text: string) => ({
  bytes: (most?: number) => Promise.resolve(new TextEncoder().encode(text).slice(0, most)),
})

describe('the requests of this browser', () => {
  let store: ReturnType<typeof useRequestsStore>
  const names = () => store.heads.map(({ name }) => name).sort()

  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    localStorage.clear()
    setActivePinia(createPinia())
    store = useRequestsStore()
  })

  it('are none at first, and that is known only after a look', async () => {
    expect(store.found).toBe('unknown')
    await store.load()
    expect([store.found, store.heads]).toEqual(['untouched', []])
  })

  it('begin empty or with the sample, and are judged', async () => {
    const empty = await store.start('new')
    const sample = await store.startSample()
    await store.load()
    expect(names()).toEqual(['', 'Contoso'])
    expect(store.progress.get(sample!)).toMatchObject({
      kind: 'Provisioning request',
      subject: 'contoso.com',
      state: 'Rehearsal, ready',
    })
    expect(store.progress.get(empty!)).toMatchObject({
      state: expect.stringMatching(/^Step 1: \d+ answers missing$/) as string,
      subject: '',
    })
  })

  it.each(['bücher.de', 'co.uk', 'contoso.com'])(
    'show the same as the steps where the first SIP domain is %s',
    async (name) => {
      const id = await store.startSample()
      const sample = await store.read(id!)
      const draft = setDomainName(sample!, sample!.edges[0]!.domains[0]!.id, name)
      await (await useStorageStore().ready()).drafts.write(draft, draft.revision)
      await store.load()
      const steps = useDraftStore()
      steps.show(draft)
      await steps.settle()
      const { problems } = steps.progress!
      expect(store.progress.get(id!)?.tone).toBe(problems > 0 ? 'stop' : 'good')
      expect(problems).toBe(name === 'co.uk' ? 1 : 0)
      steps.show(null)
    },
  )

  describe('as time goes on', () => {
    beforeEach(() => vi.useFakeTimers({ now: new Date(2026, 10, 21, 12), toFake: ['Date'] }))
    afterEach(() => vi.useRealTimers())

    it('are checked again when a wait has ended', async () => {
      const clock = useClockStore()
      // While the site took requests: the 24 hours of a rehearsal do not run by the clock.
      vi.setSystemTime(new Date(2019, 4, 21, 12, 0))
      clock.read()
      const id = await store.startSample()
      const sample = await store.read(id!)
      const draft = { ...sample!, order: { ...sample!.order, turnedOffAt: clock.read() } }
      await (await useStorageStore().ready()).drafts.write(draft, draft.revision)
      await store.load()
      expect(store.progress.get(id!)?.state).toBe('Step 5: 1 problem')
      vi.setSystemTime(new Date(2019, 4, 22, 11, 59))
      clock.read()
      await store.load()
      expect(store.progress.get(id!)?.state).toBe('Step 5: 1 problem')
      vi.setSystemTime(new Date(2019, 4, 22, 12, 0))
      clock.read()
      await store.load()
      expect(store.progress.get(id!)?.state).not.toMatch(/problem/)
    })
  })

  it('are listed without the shape of a draft while nothing has changed', async () => {
    const id = await store.startSample()
    await store.load()
    setActivePinia(createPinia())
    const again = useRequestsStore()
    const looks = vi.spyOn((await useStorageStore().ready()).drafts, 'look')
    await again.load()
    expect(looks).not.toHaveBeenCalled()
    expect(again.heads).toEqual(store.heads)
    expect(again.progress.get(id!)).toEqual(store.progress.get(id!))
  })

  it('are listed before what has changed is looked at', async () => {
    await store.startSample()
    const { drafts } = await useStorageStore().ready()
    let answer = (): void => undefined
    const look = drafts.look
    vi.spyOn(drafts, 'look').mockImplementation(async (id) => {
      await new Promise<void>((resolve) => (answer = resolve))
      return look(id)
    })
    const loading = store.load()
    await vi.waitFor(() => expect(names()).toEqual(['Contoso']))
    expect([store.found, store.progress.size]).toEqual(['read', 0])
    await vi.waitFor(() => expect(drafts.look).toHaveBeenCalled())
    answer()
    await loading
    expect(store.progress.size).toBe(1)
  })

  it('are listed where what reads them cannot be loaded, and not called checked', async () => {
    await store.startSample()
    vi.spyOn((await useStorageStore().ready()).drafts, 'look').mockRejectedValue(new Error('404'))
    await store.load()
    expect([names(), store.isCheckMissing, store.progress.size]).toEqual([['Contoso'], true, 0])
  })

  it('are duplicated beside the first, with a name that tells', async () => {
    const id = await store.startSample()
    await useFollowUpsStore().duplicate(id!)
    expect(names()).toEqual(['Contoso', 'Contoso (copy)'])
    await useFollowUpsStore().duplicate('nobody')
    expect(store.heads).toHaveLength(2)
  })

  it('are deleted and brought back as they were', async () => {
    const id = await store.startSample()
    await store.load()
    const deleted = useDeletedStore()
    await deleted.put(id!)
    expect([names(), deleted.last?.name]).toEqual([[], 'Contoso'])
    await deleted.undo()
    expect([names(), deleted.last]).toEqual([['Contoso'], null])
    expect((await store.read(id!))?.agreement.number).toBe('V1234567')
    await useOpenDraftStore().close()
  })

  it('go out as a file and come back as a copy', async () => {
    const id = await store.startSample()
    const file = await useFilesStore().fileOf(id!)
    expect(file?.name).toMatch(/^edgewise-.*\.json$/)
    const outcome = await useFilesStore().addFile(bytesOf(file!.text))
    expect(outcome).toMatchObject({ ok: true, present: 0 })
    expect(store.heads).toHaveLength(2)
    expect(new Set(store.heads.map(({ id: each }) => each)).size).toBe(2)
    expect(await useFilesStore().fileOf('nobody')).toBeNull()
  })

  it('are not added again from a backup where they are here with the same content', async () => {
    const id = await store.startSample()
    const file = await useFilesStore().fileOf(id!)
    expect(await useFilesStore().restoreFile(bytesOf(file!.text))).toMatchObject({
      ok: true,
      present: 1,
      ids: [],
    })
    expect(store.heads.length).toBeLessThanOrEqual(1)
  })

  it.each([
    ['of another program', '{"a":1}'],
    ['that is no text', '\u0000\u0001'],
    ['that is empty', ''],
    ['of a newer version', '{"format":"edgewise","version":99,"drafts":[]}'],
  ])('refuse a file %s, say why and change nothing', async (_, text) => {
    const outcome = await useFilesStore().addFile(bytesOf(text))
    expect(outcome.ok).toBe(false)
    expect(outcome).toMatchObject({
      problem: expect.stringMatching(/\w+.*\./) as string,
      salvage: [],
    })
    await store.load()
    expect(store.heads).toEqual([])
  })

  it('an update of one names what was submitted before', async () => {
    const id = await store.startSample()
    const first = await store.read(id!)
    const update = await useFollowUpsStore().startUpdate(first!, (typed) => typed)
    const draft = await store.read(update!)
    expect(draft).toMatchObject({ kind: 'update' })
    expect(draft?.edges.map(({ before }) => before)).toEqual([
      'sip.contoso.com',
      'sip.fabrikam.com',
    ])
    await useOpenDraftStore().close()
  })
})
