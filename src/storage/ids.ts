import type { Engine } from './database/engine'

const HOLDING = ['drafts', 'trash', 'journal'] as const

/** The ids of all drafts, by the table that holds them. */
export type Ids = Record<(typeof HOLDING)[number], string[]>

export const allOf = (ids: Ids) => HOLDING.flatMap((table) => ids[table])

/** Asked in one transaction. */
export async function idsIn(engine: Engine): Promise<Ids> {
  return engine.read(HOLDING, async (tx) => ({
    drafts: await tx.ids('drafts'),
    trash: await tx.ids('trash'),
    journal: await tx.ids('journal'),
  }))
}
