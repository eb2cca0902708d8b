import type { Draft } from '../../request/draft'
import type { Autosave, AutosaveOptions } from './autosave'
import { createAutosave } from './autosave'

/** An autosave that can be let go when the draft is left. */
export type OpenAutosave = Autosave & { close(): Promise<void> }

/** Every autosave of this page: of the open draft, and of those that could not be saved before they were left. */
export interface Autosaves {
  open(draft: Draft, options: AutosaveOptions): OpenAutosave
  /** Hands over what is unsaved without waiting, for a page that goes away. */
  flush(): void
  /** Tries what is not saved once more. */
  retry(): void
  /** Stores again what is in none of these records. */
  writeBack(stored: ReadonlySet<string>): Promise<void>
}

export function createAutosaves(): Autosaves {
  const all = new Set<Autosave>()
  return {
    open: (draft, options) => {
      const autosave = createAutosave(draft, options)
      all.add(autosave)
      const close = async () => {
        await autosave.settle()
        // One that could not save stays, and goes on trying.
        if (!autosave.unsaved()) all.delete(autosave)
      }
      return { ...autosave, close }
    },
    flush: () => {
      for (const autosave of all) autosave.flush()
    },
    retry: () => {
      for (const autosave of all) if (autosave.unsaved()) void autosave.settle()
    },
    writeBack: async (stored) => {
      for (const autosave of all) autosave.assure(stored)
      await Promise.all([...all].map((autosave) => autosave.settle()))
    },
  }
}
