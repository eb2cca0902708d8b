import { toHtml } from '../../paper/html'
import type { Draft } from '../../request/draft'
import { pageWith } from '../../request/reading/savedPage'
import { writeSavedFile } from '../savedFile'
import type { Summary } from '../summary'
import { showsContacts } from './contacts'
import { mappedPaper } from './mappedPaper'

/**
 * The request as a page that opens again: it carries its draft as data. What the paper does not show, because it is
 * not for every hand that it goes through, is not in the data either.
 */
export const savedPage = (summary: Summary, draft: Draft): string =>
  pageWith(toHtml(mappedPaper(summary)), writeSavedFile([asShown(summary, draft)], summary.made.at))

function asShown(summary: Summary, draft: Draft): Draft {
  const { agreement } = draft
  return {
    ...(showsContacts(summary) ? draft : withoutContacts(draft)),
    agreement: summary.options.maskAgreement ? { ...agreement, number: '' } : agreement,
  }
}

const withoutContacts = (draft: Draft): Draft => ({
  ...draft,
  contacts: { ...draft.contacts, email: '', name: '', phone: '' },
  edges: draft.edges.map((edge) => ({
    ...edge,
    domains: edge.domains.map((domain) => ({ ...domain, contact: '' })),
  })),
})
