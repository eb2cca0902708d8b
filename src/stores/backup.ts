import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Instant } from '../core/time'
import { BACKUP_FAILED } from '../guidance/keeping'
import { useClockStore } from './clock'
import { useKeepingStore } from './keeping'

export interface BackupFile {
  name: string
  text: string
}

/** Every request in one file, and when the last one was made. */
export const useBackupStore = defineStore('backup', () => {
  const clock = useClockStore()
  const keeping = useKeepingStore()
  /** Null for never. */
  const lastMade = ref<Instant | null>(null)
  const problem = ref<string | null>(null)

  async function load(): Promise<void> {
    const { backup } = await keeping.ready()
    // While the browser clears its storage there is nothing to be learnt from it.
    lastMade.value = await backup.lastMade().catch(() => null)
  }

  /** The file, read back before it is handed out; null, with `problem` set, where it would not open again. */
  async function make(): Promise<BackupFile | null> {
    const storage = await keeping.ready()
    const [{ writeSavedFile }, { savedFileName }, { readSavedText }] = await Promise.all([
      import('../documents/savedFile'),
      import('../documents/fileName'),
      import('../imports/savedFile'),
    ])
    const { drafts } = await storage.backup.collect()
    // What could not be stored is newer than what is.
    const unsaved = await keeping.unsaved()
    const stored = drafts.filter(({ id }) => !unsaved.some((each) => each.id === id))
    const at = clock.read()
    const text = writeSavedFile([...unsaved, ...stored], at)
    const reading = readSavedText(text)
    problem.value = reading.state === 'ok' ? null : BACKUP_FAILED[reading.state]
    if (reading.state !== 'ok') return null
    return { name: savedFileName('all', 'backup', 'json', { at, zone: clock.zone }), text }
  }

  /** To be called when the file was handed to the browser. */
  async function made(): Promise<void> {
    const storage = await keeping.ready()
    // On a full disk the file is made all the same; only its date is not remembered.
    await storage.backup.made(clock.read()).catch(() => undefined)
    await load()
  }

  return { lastMade, problem, load, make, made }
})
