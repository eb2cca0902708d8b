import { defineStore } from 'pinia'
import { ref } from 'vue'
import { createRest } from '../composables/rest'
import { withRests } from '../core/steps'
import type { Instant } from '../core/time'
import { BACKUP_FAILED } from '../guidance/saving'
import { useClockStore } from './clock'
import { useSavingStore } from './saving'
import { useStorageStore } from './storage'

export interface BackupFile {
  name: string
  text: string
}

/** Every request in one file, and when the last one was made. */
export const useBackupStore = defineStore('backup', () => {
  const clock = useClockStore()
  const saving = useSavingStore()
  const { ready } = useStorageStore()
  /** Null for never. */
  const lastMade = ref<Instant | null>(null)
  const problem = ref<string | null>(null)

  async function load(): Promise<void> {
    const { backup } = await ready()
    // While the browser clears its storage there is nothing to be learnt from it.
    lastMade.value = await backup.lastMade().catch(() => null)
  }

  /** The files, read back before they are handed out; none, with `problem` set, where one would not open again. */
  async function make(): Promise<readonly BackupFile[]> {
    const storage = await ready()
    const [{ writingSavedFiles }, { savedFileName }, { readingText }] = await Promise.all([
      import('../documents/savedFile'),
      import('../documents/fileName'),
      import('../imports/savedFile'),
    ])
    const { drafts } = await storage.backup.collect()
    // What could not be stored is newer than what is.
    const unsaved = await saving.unsaved()
    const stored = drafts.filter(({ id }) => !unsaved.some((each) => each.id === id))
    const at = clock.read()
    const rest = createRest()
    const found = await storage.found.all()
    const texts = await withRests(writingSavedFiles([...unsaved, ...stored], at, found), rest)
    problem.value = null
    for (const text of texts) {
      const { state } = await withRests(readingText(text), rest)
      if (state === 'ok') continue
      problem.value = BACKUP_FAILED[state]
      return []
    }
    const made = { at, zone: clock.zone }
    return texts.map((text, index) => {
      const subject = texts.length === 1 ? 'all' : `all ${index + 1} of ${texts.length}`
      return { name: savedFileName(subject, 'backup', 'json', made), text }
    })
  }

  /** To be called when the file was handed to the browser. */
  async function made(): Promise<void> {
    const storage = await ready()
    // On a full disk the file is made all the same; only its date is not remembered.
    await storage.backup.made(clock.read()).catch(() => undefined)
    await load()
  }

  return { lastMade, problem, load, make, made }
})
