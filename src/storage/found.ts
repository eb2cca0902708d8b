import { plainCopy } from '../core/plain'
import type { Engine } from './database/engine'

/** What was read in Verify, beside the drafts: one record for each, judged by whoever reads it. */
export interface FoundStore {
  /** As it was stored; undefined where nothing is kept. */
  read(draftId: string): Promise<unknown>
  /** Replaces what is kept for a draft that is here. False where the draft is gone. */
  write(draftId: string, readings: readonly unknown[]): Promise<boolean>
  /** Keeps this for a draft of which nothing is kept yet. */
  add(draftId: string, readings: readonly unknown[]): Promise<void>
  forget(draftId: string): Promise<void>
  /** Of every draft that is here. */
  all(): Promise<{ draftId: string; readings: unknown }[]>
}

const TABLE = ['found'] as const
const BESIDE = ['drafts', 'found'] as const

export function createFoundStore(engine: Engine): FoundStore {
  return {
    read: (draftId) => engine.read(TABLE, async (tx) => (await tx.get('found', draftId))?.readings),

    write: (draftId, readings) =>
      engine.write(BESIDE, async (tx) => {
        if (!(await tx.get('drafts', draftId))) return false
        await tx.put('found', { id: draftId, readings: plainCopy(readings) })
        return true
      }),

    add: (draftId, readings) =>
      engine.write(TABLE, async (tx) => {
        if (await tx.get('found', draftId)) return
        await tx.put('found', { id: draftId, readings: plainCopy(readings) })
      }),

    forget: (draftId) => engine.write(TABLE, (tx) => tx.remove('found', draftId)),

    all: () =>
      engine.read(BESIDE, async (tx) => {
        const here = new Set(await tx.ids('drafts'))
        return (await tx.all('found'))
          .filter(({ id }) => here.has(id))
          .map(({ id, readings }) => ({ draftId: id, readings }))
      }),
  }
}
