import { domainIn } from '../names/emailAddress'
import type { NameTables } from '../names/nameReading'
import {
  hasTables,
  needsInternational,
  needsSuffixes,
  sharedTables,
  shareTables,
  type TableNeeds,
} from '../names/nameTables'
import type { AccessEdge, Draft } from '../request/draft'

// An Edge that did not change is the very same object in the next version of a draft.
const known = new WeakMap<AccessEdge, TableNeeds>()

/** The large tables without which a name or a contact in the draft cannot be judged (F20, F22). */
function tableNeeds({ edges, contacts }: Draft): TableNeeds {
  const needs = edges.map((edge) => known.get(edge) ?? remember(edge))
  return {
    suffixes: needs.some(({ suffixes }) => suffixes),
    international:
      needs.some(({ international }) => international) ||
      needsInternational(domainIn(contacts.email)),
  }
}

function remember(edge: AccessEdge): TableNeeds {
  const names = [edge.fqdn, edge.before, ...edge.domains.map(({ name }) => name)]
  const needs = {
    suffixes: names.some(needsSuffixes),
    international:
      names.some(needsInternational) ||
      edge.domains.some(({ contact }) => needsInternational(domainIn(contact))),
  }
  known.set(edge, needs)
  return needs
}

/** The tables at hand, and whether they are all that the draft needs. */
export function tablesAtHand(draft: Draft): { tables: NameTables | undefined; complete: boolean } {
  const tables = sharedTables()
  return { tables, complete: hasTables(tables, tableNeeds(draft)) }
}

/** The tables that the draft needs. Rejects where one cannot be fetched: then some names cannot be read. */
export function loadDraftTables(draft: Draft): Promise<NameTables | undefined> {
  return shareTables(tableNeeds(draft))
}
