import type { DraftKind } from '../request/draft'
import type { DocumentEntry } from './catalogue'
import { TITLES } from './request/titles'

/** The forms of the draft itself, which is a request only where one is submitted. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['request', ''],
  ['request-text', ' as plain text'],
  ['request-markdown', ' as Markdown'],
])

/** What a document is called in a draft of this kind. */
export function documentTitle(
  { id, title }: Pick<DocumentEntry, 'id' | 'title'>,
  kind: DraftKind | null,
): string {
  const form = FORMS.get(id)
  const isRequest = kind === null || kind === 'new' || kind === 'update'
  return isRequest || form === undefined ? title : `${TITLES[kind].heading}${form}`
}
