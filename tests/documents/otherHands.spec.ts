import { policyOf } from '../../src/documents/powershell/plan'
import { Window } from 'happy-dom'
import { afterAll, describe, expect, it } from 'vitest'
import { certificatePaper } from '../../src/documents/certificate/paper'
import { dnsPaper } from '../../src/documents/dns/paper'
import { firewallPaper } from '../../src/documents/firewall/firewall'
import {
  alertsPaper,
  farewellPaper,
  lyncUserPaper,
  skypeUserPaper,
} from '../../src/documents/handouts/handouts'
import { helpDeskPaper } from '../../src/documents/helpDesk/helpDesk'
import { toHtml } from '../../src/paper/html'
import { scriptsPaper } from '../../src/documents/powershell/paper'
import type { Summary } from '../../src/documents/summary'
import { visibleText } from '../../src/paper/visibleText'
import type { Paper } from '../../src/paper/paper'
import { INJECTIONS } from '../fixtures/injections'
import { OPTIONS, SECRETS, TWO_EDGES, summaryOf } from '../fixtures/summaries'

/** Every paper that goes to someone else than the one who signs the request. */
const PAPERS: Readonly<Record<string, (summary: Summary) => Paper>> = {
  dns: dnsPaper,
  certificate: certificatePaper,
  firewall: firewallPaper,
  scripts: scriptsPaper,
  'Lync users': lyncUserPaper,
  'Skype users': skypeUserPaper,
  alerts: alertsPaper,
  farewell: farewellPaper,
  'help desk': helpDeskPaper,
}

/** The same request with one text in every field that a person types into. */
function hostile(text: string): Summary {
  const plain = summaryOf({ options: { policyScope: 'user' }, edges: TWO_EDGES })
  return {
    ...plain,
    agreement: { ...plain.agreement, number: text, organisation: text },
    contact: { name: text, email: text, phone: text },
    unread: [{ field: text, typed: text }],
    options: { ...OPTIONS, policyScope: 'user', policyName: text },
    parts: plain.parts.map((part) => ({
      ...part,
      edges: [
        ...part.edges.map((edge) => ({
          ...edge,
          before: text,
          domains: edge.domains.map((domain) => ({ ...domain, contact: text })),
        })),
        ...summaryOf({ edges: [{ fqdn: text, domains: [text] }] }).parts[0]!.edges,
      ],
    })),
  }
}

describe.each(Object.entries(PAPERS))('the paper for %s', (_, paper) => {
  it.each([undefined, 'update', 'removal'] as const)(
    'begins with what it is, of which draft, when, by which rules and the fingerprint (%s)',
    (kind) => {
      const { head } = paper(summaryOf({ ...(kind ? { kind } : {}) }))
      expect(head.title).not.toBe('')
      expect(head.subject).toBe('Contoso')
      expect(head.facts.map(({ label }) => label)).toEqual([
        'Kind',
        'Prepared',
        'Rules as of',
        'Fingerprint',
      ])
      expect(head.facts.at(-1)?.value).toBe('7f3a91c2')
    },
  )

  it('is stamped while blockers are left', () => {
    expect(paper(summaryOf({ ready: false })).head.stamp).toBe('DRAFT')
  })

  it('has sections with anchors that are unique', () => {
    for (const kind of ['new', 'removal'] as const) {
      const ids = paper(summaryOf({ kind, edges: TWO_EDGES })).sections.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/)
    }
  })

  it('shows neither the agreement number nor a contact', () => {
    const shown = JSON.stringify(paper(summaryOf({ edges: TWO_EDGES })))
    for (const secret of SECRETS) expect(shown).not.toContain(secret)
  })

  it('is the same whatever is typed into a field that it does not show', () => {
    const harmless = paper(hostile('\u2019'))
    // What a policy may be called is shown.
    const isName = (policyName: string) =>
      policyOf({ ...summaryOf().options, policyScope: 'user', policyName }).scope !== 'refused'
    for (const text of INJECTIONS.filter((each) => !isName(each)))
      expect({ text, paper: paper(hostile(text)) }).toEqual({ text, paper: harmless })
  })

  it('can be made of a request with nothing in it', () => {
    const empty = summaryOf({
      name: '',
      kind: null,
      edges: [],
      answers: { platform: null },
      ready: false,
    })
    expect(paper({ ...empty, parts: [], contact: null }).sections.length).toBeGreaterThan(0)
  })
})

describe.each(Object.entries(PAPERS))('the paper for %s as a page', (_, paper) => {
  const page = new Window()
  afterAll(() => page.happyDOM.close())

  it('has no element of another kind, whatever stands in its head', () => {
    for (const text of INJECTIONS.filter((each) => /[<>"'&{]/.test(each))) {
      const summary = { ...summaryOf({ name: text, asOf: text }), fingerprint: text }
      const html = toHtml(paper(summary))
      const { document } = page
      document.body.innerHTML = html.slice(html.indexOf('<article'), html.indexOf('</body>'))
      const names = [...document.body.querySelectorAll('*')].map(({ tagName }) =>
        tagName.toLowerCase(),
      )
      expect(names.filter((name) => !ELEMENTS.includes(name))).toEqual([])
      const subject = document.querySelector('.paper-subject')?.textContent
      expect(subject).toBe(visibleText(text) || 'contoso.com')
    }
  })
})

describe('ten thousand domains', () => {
  const domains = Array.from({ length: 10_000 }, (_, index) => `d${String(index)}.contoso.com`)
  const summary = summaryOf({ edges: [{ fqdn: 'sip.contoso.com', domains }] })

  // Work that grows with the square of the domains would run into the time limit of a test.
  it.each(Object.entries(PAPERS))('are no burden for the paper for %s', (_, paper) => {
    expect(paper(summary).sections.length).toBeGreaterThan(0)
  })

  it('each have a record of their own', () => {
    const rows = dnsPaper(summary)
      .sections.find(({ id }) => id === 'federation')
      ?.blocks.find(({ kind }) => kind === 'table')
    expect(rows).toMatchObject({ rows: { length: 10_000 } })
  })
})

/** What a paper is made of as a page. */
const ELEMENTS = [
  ...['article', 'header', 'section', 'h1', 'h2', 'h3', 'p', 'div', 'span', 'bdi'],
  ...['dl', 'dt', 'dd', 'ul', 'ol', 'li', 'strong', 'code', 'pre', 'figure', 'figcaption', 'aside'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'br'],
]
