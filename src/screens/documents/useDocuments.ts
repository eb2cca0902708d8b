import { computed, nextTick, onMounted, onUnmounted, ref, shallowRef, type Ref } from 'vue'
import { saveFile } from '../../composables/files'
import { useCopy } from '../../composables/useCopy'
import { usePrint } from '../../composables/usePrint'
import { CATALOGUE, type DocumentEntry } from '../../documents/catalogue'
import { mediaTypeOf, type DocumentFile } from '../../documents/file'
import { documentTitle } from '../../documents/documentTitle'
import { fileName } from '../../documents/fileName'
import type { Summary } from '../../documents/summary'
import type { Paper } from '../../paper/paper'
import type { Draft } from '../../request/draft'

export type Entry = (typeof CATALOGUE)[number]

/** A document with its files, and as a paper where it is one. */
export interface MadeDocument {
  entry: Entry
  files: readonly DocumentFile[]
  paper: Paper | null
}

export async function makeDocument(
  entry: Entry,
  summary: Summary,
  draft: Draft,
): Promise<MadeDocument> {
  const { make, paper }: DocumentEntry = entry
  const [files, made] = await Promise.all([make({ summary, draft }), paper?.(summary) ?? null])
  return { entry, files, paper: made }
}

/** What can be done with the documents of a request: print, copy, save, and save all of them. */
export function useDocuments(
  summary: Readonly<Ref<Summary | null>>,
  draft: Readonly<Ref<Draft | null>>,
) {
  const { copy, copied, failed } = useCopy()
  /** What the printer gets in place of the page. */
  const printing = shallowRef<MadeDocument | null>(null)
  /** What the page shows, where one document is open. */
  const shown = shallowRef<MadeDocument | null>(null)
  const packing = ref(false)
  const entries = computed(() => {
    const { value } = summary
    return value ? CATALOGUE.filter(({ applies }) => applies(value)) : []
  })

  async function made(entry: Entry): Promise<MadeDocument | null> {
    return summary.value && draft.value && makeDocument(entry, summary.value, draft.value)
  }

  async function copyFile(
    { files, paper }: MadeDocument,
    { name, text }: DocumentFile,
    label = name,
  ) {
    if (!paper || files.length > 1) return copy(label, text)
    const [{ toText }, { toRichText }] = await Promise.all([
      import('../../paper/text'),
      import('../../paper/richText'),
    ])
    return copy(label, toText(paper), toRichText(paper))
  }

  function save({ name, text }: DocumentFile) {
    saveFile(name, text, mediaTypeOf(name))
  }

  /** Several files that belong together are saved as one archive. */
  async function saveAll({ entry, files }: MadeDocument) {
    const [only] = files
    if (files.length === 1 && only) return save(only)
    const { toZip } = await import('../../documents/zip')
    if (summary.value && files.length > 1)
      saveFile(fileName(summary.value, entry.id, 'zip'), toZip(files), 'application/zip')
  }

  const { print } = usePrint(() => {
    const value = printing.value ?? shown.value
    if (!value) return null
    return value.paper
      ? `${value.paper.head.subject} – ${value.paper.head.title}`
      : summary.value && documentTitle(value.entry, summary.value)
  })
  async function printDocument(document: MadeDocument) {
    printing.value = document
    await nextTick()
    print()
  }
  const onPrinted = () => (printing.value = null)
  onMounted(() => addEventListener('afterprint', onPrinted))
  onUnmounted(() => removeEventListener('afterprint', onPrinted))

  async function packAll() {
    if (packing.value || !summary.value || !draft.value) return
    packing.value = true
    try {
      const { allFiles, toZip } = await import('../../documents/zip')
      const all = await allFiles({ summary: summary.value, draft: draft.value })
      saveFile(fileName(summary.value, 'documents', 'zip'), toZip(all), 'application/zip')
    } finally {
      packing.value = false
    }
  }

  return {
    entries,
    made,
    copyFile,
    copied,
    failed,
    save,
    saveAll,
    printing,
    shown,
    printDocument,
    packing,
    packAll,
  }
}
