import type { Engine } from './engine'

/** How far a draft was at a revision: what a list shows without judging it again. */
export interface Judged {
  id: string
  revision: number
  done: number
  problems: number
}

export interface JudgedList {
  /** What is remembered, by the id of the draft; nothing where it is not as it was written. */
  read(): Promise<ReadonlyMap<string, Judged>>
  /** Replaces all that is remembered. */
  write(all: readonly Judged[]): Promise<void>
}

const JUDGED = 'judged'

export function createJudgedList(engine: Engine): JudgedList {
  return {
    read: async () => {
      const row = await engine.read(['meta'], (tx) => tx.get('meta', JUDGED))
      const all = Array.isArray(row?.value) ? row.value.filter(isJudged) : []
      return new Map(all.map((judged) => [judged.id, judged]))
    },
    write: (all) => engine.write(['meta'], (tx) => tx.put('meta', { id: JUDGED, value: [...all] })),
  }
}

function isJudged(value: unknown): value is Judged {
  const judged = value as Partial<Record<keyof Judged, unknown>> | null
  return (
    typeof judged === 'object' &&
    typeof judged?.id === 'string' &&
    [judged.revision, judged.done, judged.problems].every(Number.isInteger)
  )
}
