/**
 * Whether the browser promised not to clear this site's data by itself. `denied` also where it simply has
 * not decided yet: it may clear the data when the disk is full, or after weeks without a visit.
 */
export type Persistence = 'granted' | 'denied' | 'unsupported'

type Manager = Partial<Pick<StorageManager, 'persist' | 'persisted'>>

const manager = (): Manager | undefined => globalThis.navigator?.storage

/** The state now, without asking for anything. */
export function persistence(storage: Manager | undefined = manager()): Promise<Persistence> {
  return answer(storage?.persisted?.bind(storage))
}

/** Asks the browser; some show the person a question. To be called after the first real edit, not on load. */
export function askToPersist(storage: Manager | undefined = manager()): Promise<Persistence> {
  return answer(storage?.persist?.bind(storage))
}

async function answer(question: (() => Promise<boolean>) | undefined): Promise<Persistence> {
  if (!question) return 'unsupported'
  try {
    const granted: unknown = await question()
    if (typeof granted !== 'boolean') return 'unsupported'
    return granted ? 'granted' : 'denied'
  } catch {
    return 'denied'
  }
}
