import { shallowRef } from 'vue'
import { parsePublicName } from '../../names/publicName'
import type { NameTables } from '../../names/nameReading'
import { needsInternational, shareTables } from '../../names/nameTables'
import { severalNames } from '../../names/severalNames'
import { namesOf } from '../../request/addNames'
import { addDomains, splitDomain, splitEdge } from '../../request/estate'
import { useDraftStore } from '../../stores/draft'
import { newId } from '../../stores/newId'

/** A text that was pasted into a field of one line, to be looked at before anything of it is added. */
export interface PastedList {
  text: string
  /** What names in it are that nothing else explains. */
  listed: 'domain' | 'edge'
  edgeId: string
}

/**
 * A list pasted into one field becomes rows at once where it is names and nothing else, none of them in the draft
 * already; any other text is shown in the import first. One step for Undo.
 */
export function usePastedList() {
  const store = useDraftStore()
  /** What is to be looked at; null once it was. */
  const pasted = shallowRef<PastedList | null>(null)

  async function onList(edgeId: string, domainId: string | null, text: string) {
    // A draft without a name has loaded none yet; without them the import says what cannot be checked.
    const how = { suffixes: true, international: needsInternational(text) }
    const tables = await shareTables(how).catch(() => undefined)
    const names = freshNames(text, domainId === null ? 'edge' : 'domain', tables)
    if (!names) {
      pasted.value = { text, listed: domainId === null ? 'edge' : 'domain', edgeId }
      return
    }
    const edge = store.draft?.edges.find(({ id }) => id === edgeId)
    const row = edge?.domains.find(({ id }) => id === domainId)
    const isEmpty = (domainId === null ? edge?.fqdn : row?.name)?.trim() === ''
    store.change((before) => {
      if (domainId === null) {
        return splitEdge(before, edgeId, isEmpty ? names : [edge?.fqdn ?? '', ...names], newId)
      }
      return isEmpty
        ? splitDomain(before, domainId, names, newId)
        : addDomains(before, edgeId, names, newId)
    }, `added ${names.length} names`)
  }

  /** The names of a text that can be added as they are; null where somebody should look. */
  function freshNames(
    text: string,
    kind: PastedList['listed'],
    tables: NameTables | undefined,
  ): string[] | null {
    const { draft } = store
    const names = severalNames(text, tables)
    if (!names || !tables || !draft) return null
    const fqdns = new Set(draft.edges.map(({ fqdn }) => fqdn.trim().toLowerCase()))
    const known = kind === 'domain' ? namesOf(draft, tables) : fqdns
    const isFine = (name: string) => !known.has(name) && parsePublicName(name, tables).name === name
    return names.every(isFine) ? names : null
  }

  return { pasted, onList }
}
