import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/documents/catalogue'
import { documentTitle, PAPER_TITLES } from '../../src/documents/documentTitle'
import { emptyOrder, type Draft } from '../../src/request/draft'
import { draftOf, edgesOf, REQUESTS, summaryFrom } from '../fixtures/requests'

const DAYS = ['2019-03-22', '2021-06-01', '2026-11-21']
const USES = { onlineUsers: 'no', partners: 'no', voiceMail: 'no', push: 'no', xmpp: 'no' } as const

/** Of every kind and stage, with what may change a title: a split domain, a renamed Edge, nothing else that federates. */
const DRAFTS: readonly { draft: Draft; asOf?: string }[] = [
  ...Object.values(REQUESTS),
  ...(['new', 'update', 'federation', 'removal'] as const).flatMap((kind) =>
    DAYS.flatMap((asOf) =>
      (['no', 'yes'] as const).map((split) => ({
        asOf,
        draft: draftOf({
          kind,
          eligibility: { ...draftOf().eligibility, split },
          edges: edgesOf(['access.contoso.com', ['contoso.com'], 'sip.contoso.com']),
          order: { ...emptyOrder(), otherFederation: 'no', uses: USES },
        }),
      })),
    ),
  ),
]

describe('the title of a paper', () => {
  it('is the same on the list of documents and at its own head, in every kind of draft', async () => {
    const met = new Set<string>()
    for (const { draft, asOf } of DRAFTS) {
      const summary = summaryFrom(draft, asOf === undefined ? {} : { asOf })
      for (const entry of CATALOGUE) {
        if (!entry.paper || !entry.applies(summary)) continue
        const { head } = await entry.paper(summary)
        expect(head.title, `${entry.id}, ${draft.kind}, ${asOf}`).toBe(
          documentTitle(entry, summary),
        )
        met.add(entry.id)
      }
    }
    const papers: readonly string[] = CATALOGUE.filter(({ paper }) => paper).map(({ id }) => id)
    expect([...met].sort()).toEqual([...papers].sort())
    expect(Object.keys(PAPER_TITLES).sort()).toEqual([...papers].sort())
  })

  it.each(['no', 'yes', null] as const)(
    'tells nobody to withdraw or to remove what other federation may need: %s',
    async (otherFederation) => {
      const order = { ...emptyOrder(), otherFederation, uses: USES }
      for (const asOf of DAYS) {
        const summary = summaryFrom(draftOf({ kind: 'removal', order }), { asOf })
        const titles = CATALOGUE.filter(({ applies }) => applies(summary)).map((entry) =>
          documentTitle(entry, summary),
        )
        expect(titles).toContain('DNS records and the removal')
        expect(
          titles.filter((title) => /withdraw|remove|delete|close|publish/i.test(title)),
        ).toEqual([])
      }
    },
  )

  it('says what is published where something is', () => {
    const { draft, asOf } = REQUESTS['federation']!
    const summary = summaryFrom(draft, { asOf: asOf! })
    expect(documentTitle({ id: 'dns', title: '' }, summary)).toBe('Names to publish')
  })
})
