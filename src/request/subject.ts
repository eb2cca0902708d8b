import type { Draft } from './draft'

/** Where nothing names a draft. */
export const UNTITLED = 'Untitled'

/** The first SIP domain as it was typed, which tells drafts without a name apart; empty where none was. */
export function firstDomainOf({ edges }: Pick<Draft, 'edges'>): string {
  for (const { domains } of edges)
    for (const { name } of domains) {
      const typed = name.trim()
      if (typed !== '') return typed.slice(0, 255)
    }
  return ''
}

/** What a draft is called wherever it is named: on every screen, in the list and in the search. */
export function subjectOf(draft: Pick<Draft, 'name' | 'edges'>): string {
  return draft.name.trim() || firstDomainOf(draft) || UNTITLED
}
