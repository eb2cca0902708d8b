// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { judge, type Judgement } from '../../src/rules/judge'
import { requestState } from '../../src/rules/requestState'
import { useClockStore } from '../../src/stores/clock'
import { useDraftStore } from '../../src/stores/draft'
import { useStorageStore } from '../../src/stores/storage'
import { useRequestsStore } from '../../src/stores/requests'
import { useVersionsStore } from '../../src/stores/versions'
import { deltaOf, withDelta } from '../../src/worker/delta'
import { createJobs } from '../../src/worker/jobs'
import { ALL } from '../rules/scenarios/all'
import { DAYS, draftOn, NOW } from '../rules/scenarios/build'

/** Each scenario on one of the days, so that every stage of the service has its share. */
const drafts = ALL.map((scenario, at): [string, Draft] => {
  const { name } = scenario
  const asOf = DAYS[at % DAYS.length] ?? DAYS[0]
  return [name, { ...draftOn(asOf, scenario), asOf, id: `scenario-${at}`, name, revision: 1 }]
})

const inSteps = async (draft: Draft): Promise<Judgement> => {
  const store = useDraftStore()
  store.show(draft)
  await store.settle()
  const { judgement } = store
  store.show(null)
  if (!judgement) throw new Error('The steps have no judgement.')
  return judgement
}

/** What can be sent between threads, and what is compared. */
const plain = ({ situation, findings, progress, complete, changesAt }: Omit<Judgement, 'tables'>) =>
  structuredClone({ situation, findings, progress, complete, changesAt })

describe('the judgement of a draft', () => {
  const jobs = createJobs()

  beforeAll(async () => {
    vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
    setActivePinia(createPinia())
    const storage = await useStorageStore().ready()
    for (const [, draft] of drafts) {
      const { id } = await storage.drafts.add(draft)
      expect(id).toBe(draft.id)
      await storage.snapshots.take(draft, NOW, 'a test')
    }
    await useRequestsStore().load()
    return () => vi.useRealTimers()
  })

  it.each(drafts)('is the same in list, steps, versions and worker: %s', async (_, { id }) => {
    const { setting } = useClockStore()
    // As the page opens it: what cannot be read in a record is repaired.
    const draft = (await useRequestsStore().read(id))!
    const steps = plain(await inSteps(draft))

    const versions = useVersionsStore()
    await versions.load(id)
    const version = await versions.read(versions.items![0]!.id)
    expect(plain(await judge(version!, setting))).toEqual(steps)

    const { edges, ...rest } = draft
    const input = { draft: rest, edges: deltaOf([], edges), setting: { ...setting } }
    const beside = await createJobs().judge(input)
    expect(plain({ ...beside, findings: withDelta([], beside.findings) })).toEqual(steps)
    // One that has judged other drafts before.
    expect((await jobs.judge(input)).progress).toEqual(steps.progress)

    const { state, tone, complete } = useRequestsStore().progress.get(id)!
    const said = requestState(draft, await judge(draft, setting), setting)
    expect({ text: state, tone, complete }).toEqual({ ...said, complete: true })
  })
})
