import { describe, expect, it } from 'vitest'
import { toEmail } from '../../../src/documents/request/email'
import { articleOf } from '../../../src/paper/html'
import { toMarkdown } from '../../../src/paper/markdown'
import { mappedPaper } from '../../../src/documents/request/mappedPaper'
import { requestPaper } from '../../../src/documents/request/requestPaper'
import { toText } from '../../../src/paper/text'
import type { Paper, PaperField } from '../../../src/paper/paper'
import { draftOf, edgesOf, REQUESTS, summaryFrom } from '../../fixtures/requests'

function paperOf(name: string): Paper {
  const { draft, asOf } = REQUESTS[name]!
  return requestPaper(summaryFrom(draft, asOf ? { asOf } : {}))
}

function fieldsIn(paper: Paper): PaperField[] {
  return paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : [])),
  )
}

const sectionIds = (paper: Paper) => paper.sections.map(({ id }) => id)
const callouts = (paper: Paper) =>
  paper.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'callout'))

describe.each(Object.keys(REQUESTS))('the request %s', (name) => {
  const { draft, asOf } = REQUESTS[name]!
  const summary = summaryFrom(draft, asOf ? { asOf } : {})
  const paper = mappedPaper(summary)

  it('reads as the golden files', async () => {
    const golden = `../golden/request/${name}`
    await expect(toText(paper)).toMatchFileSnapshot(`${golden}.txt`)
    await expect(toMarkdown(paper)).toMatchFileSnapshot(`${golden}.md`)
    await expect(articleOf(paper)).toMatchFileSnapshot(`${golden}.html`)
    await expect(toEmail(summary)).toMatchFileSnapshot(`${golden}.email.txt`)
  })

  it('has no two sections and no two fields of one id', () => {
    const fields = fieldsIn(paper).map(({ id }) => id)
    expect(new Set(sectionIds(paper)).size).toBe(paper.sections.length)
    expect(new Set(fields).size).toBe(fields.length)
  })

  it('names every source that a callout cites in its list of sources', () => {
    const list = toText({ ...paper, sections: paper.sections.filter(({ id }) => id === 'sources') })
    const words = list.replace(/\s+/gu, ' ')
    for (const callout of callouts(paper)) {
      for (const cited of callout.cite.split(' · ').filter(Boolean)) expect(words).toContain(cited)
    }
  })
})

describe('the order of the form', () => {
  it('numbers the fields as the site asks for them', () => {
    expect(fieldsIn(paperOf('new-2016')).map(({ number, label }) => [number, label])).toEqual([
      [1, 'Licensing agreement type'],
      [2, 'Product Use Rights'],
      [3, 'Headquarters partner ID'],
      [4, 'Access Edge FQDN'],
      [5, 'SIP domains'],
      [6, 'Public IM provider'],
      [7, 'Contact e-mail'],
      [null, 'Main contact'],
    ])
  })

  it.each([
    ['volume-licensing', 'Volume Licensing agreement number'],
    ['partner-network', 'Headquarters partner ID'],
    ['spla', 'Initial enrollment number'],
    ['high-volume', 'Product enrollment number'],
  ] as const)('calls the number of %s “%s”', (type, label) => {
    const agreement = { ...draftOf().agreement, type }
    const number = fieldsIn(requestPaper(summaryFrom(draftOf({ agreement }))))[2]
    expect(number).toMatchObject({ number: 3, label, values: ['V1234567'], code: true })
  })

  it('gives names in their strict form, whatever was typed', () => {
    const edges = edgesOf([' HTTPS://Sip.Contoso.COM./ ', ['sip:user@Contoso.com', 'BÜCHER.de']])
    const fields = fieldsIn(requestPaper(summaryFrom(draftOf({ edges }))))
    expect(fields.find(({ number }) => number === 4)?.values).toEqual(['sip.contoso.com'])
    expect(fields.find(({ number }) => number === 5)).toMatchObject({
      values: ['contoso.com', 'xn--bcher-kva.de'],
      note: 'xn--bcher-kva.de is bücher.de',
    })
  })

  it('leaves contacts out since April 2019, and keeps them apart where they are asked for', () => {
    const labels = (paper: Paper) => fieldsIn(paper).map(({ label }) => label)
    const before = requestPaper(summaryFrom(draftOf(), { asOf: '2019-03-31' }))
    const since = requestPaper(summaryFrom(draftOf(), { asOf: '2019-04-01' }))
    expect(labels(before)).toContain('Contact e-mail')
    expect(labels(since)).not.toContain('Contact e-mail')
    expect(toText(since)).not.toContain('ada@contoso.com')
    const asked = draftOf({ options: { ...draftOf().options, includeContacts: true } })
    const row = fieldsIn(requestPaper(summaryFrom(asked))).find(
      ({ label }) => label === 'Contact e-mail',
    )
    expect(row).toMatchObject({ number: null, values: ['ada@contoso.com'] })
    expect(row?.note).toContain('not part of the request')
  })

  it('names each domain beside its own contact', () => {
    const edges = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']]).map((edge) => ({
      ...edge,
      domains: edge.domains.map((domain) => ({ ...domain, contact: `admin@${domain.name}` })),
    }))
    const contacts = { ...draftOf().contacts, shared: false }
    const paper = requestPaper(summaryFrom(draftOf({ edges, contacts }), { asOf: '2016-01-01' }))
    expect(fieldsIn(paper).find(({ number }) => number === 7)?.values).toEqual([
      'contoso.com: admin@contoso.com',
      'fabrikam.com: admin@fabrikam.com',
    ])
  })

  it('masks all but the last four signs of the number where that is asked for', () => {
    const number = fieldsIn(paperOf('divided')).find((field) => field.number === 3)
    expect(number?.values).toEqual(['••••4567'])
    expect(toText(paperOf('divided'))).not.toContain('V1234567')
  })
})

describe('a divided request', () => {
  const paper = paperOf('divided')

  it('has a form for each request, each on a page of its own', () => {
    const forms = paper.sections.filter(({ id }) => id.startsWith('form'))
    expect(forms.map(({ title, newPage }) => [title, newPage])).toEqual([
      ['Request 1 of 2: what to enter, in the order of the form', false],
      ['Request 2 of 2: what to enter, in the order of the form', true],
    ])
  })

  it('asks for at most ten Access Edges in one of them', () => {
    const counts = paper.sections
      .filter(({ id }) => id.startsWith('form'))
      .map(
        (form) =>
          fieldsIn({ ...paper, sections: [form] }).filter(({ number }) => number === 4).length,
      )
    expect(counts).toEqual([10, 2])
  })
})

describe('the verdict', () => {
  const verdict = (paper: Paper) => callouts(paper)[0]

  it('says that a request is ready', () => {
    const paper = requestPaper(summaryFrom(draftOf()))
    expect(verdict(paper)).toMatchObject({ severity: 'good', title: 'Ready' })
    expect(paper.head.stamp).toBeNull()
  })

  it('counts warnings of a ready one', () => {
    const edges = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com', 'tailspintoys.com']])
    const summary = summaryFrom(draftOf({ edges }), { asOf: '2021-06-01' })
    expect(verdict(requestPaper(summary))?.title).toBe('Ready, with 2 warnings')
  })

  it('counts problems, and stamps the paper', () => {
    const { title, severity } = verdict(paperOf('hybrid'))!
    expect([title, severity]).toEqual(['Not ready: 2 problems', 'blocker'])
    expect(paperOf('hybrid').head.stamp).toBe('DRAFT')
  })

  it('tells answers that are missing from problems', () => {
    expect(verdict(paperOf('unfinished'))?.title).toMatch(
      /^Not ready: \d+ problems and \d+ questions to answer$/,
    )
  })

  it('tells a split domain to keep to the order', () => {
    expect(toText(paperOf('hybrid'))).toContain('Hybrid (split domain):')
    expect(toText(paperOf('new-2016'))).not.toContain('Hybrid (split domain):')
  })

  it.each([
    ['2019-08-14', 'Requests go through pic.lync.com'],
    ['2019-08-15', 'The provisioning site is closed'],
    ['2025-05-05', 'Skype has ended'],
  ])('says on %s: %s', (asOf, title) => {
    expect(callouts(requestPaper(summaryFrom(draftOf(), { asOf })))[1]?.title).toBe(title)
  })
})

describe('what to read first', () => {
  it('names what was typed and is no name, and keeps it out of the form', () => {
    const paper = paperOf('unfinished')
    expect(toText(paper)).toMatch(/Access Edge 1, FQDN\s+(?:As typed\s+)?10\.0\.0\.1/)
    expect(fieldsIn(paper).flatMap(({ values }) => values)).not.toContain('10.0.0.1')
  })

  it('sets out one finding of many alike, and lists the others', () => {
    const domains = Array.from({ length: 40 }, (_, place) => `customer${place}.com`)
    const edges = edgesOf(['sip.contoso.com', ['contoso.com', ...domains]])
    const paper = requestPaper(summaryFrom(draftOf({ edges }), { asOf: '2021-06-01' }))
    const findings = paper.sections.find(({ id }) => id === 'findings')!
    expect(findings.blocks.map(({ kind }) => kind)).toEqual(['callout', 'paragraph', 'list'])
    const [, , list] = findings.blocks
    // One sentence forty times would be said once and followed by the names.
    expect(list?.kind === 'list' && list.items).toEqual(domains.slice(1))
    for (const domain of domains) expect(toText(paper)).toContain(domain)
  })

  it('lists a few alike by their whole titles', () => {
    const domains = Array.from({ length: 6 }, (_, place) => `customer${place}.com`)
    const edges = edgesOf(['sip.contoso.com', ['contoso.com', ...domains]])
    const paper = requestPaper(summaryFrom(draftOf({ edges }), { asOf: '2021-06-01' }))
    const findings = paper.sections.find(({ id }) => id === 'findings')!
    expect(findings.blocks.map(({ kind }) => kind)).toEqual(['callout', 'list'])
    const [, list] = findings.blocks
    expect(list?.kind === 'list' && list.items).toHaveLength(5)
    expect(list?.kind === 'list' && String(list.items[0])).toMatch(/^customer1\.com .+/)
  })

  it('ends a note with one mark', () => {
    const text = toText(paperOf('hybrid'))
    expect(text).not.toMatch(/[.?!]\.(?:\s|$)/m)
    const split = { ...draftOf().eligibility, split: 'yes' as const }
    const off = { ...draftOf().order, online: 'off' as const }
    const paper = requestPaper(summaryFrom(draftOf({ eligibility: split, order: off })))
    expect(toText(paper)).toContain('External communications may have been on. If external')
  })
})

describe('the names of a large estate', () => {
  const sectionOf = (count: number) => {
    const domains = Array.from({ length: count }, (_, place) => `customer${place}.com`)
    const draft = draftOf({ edges: edgesOf(['sip.contoso.com', domains]) })
    return requestPaper(summaryFrom(draft)).sections.find(({ id }) => id === 'names')!
  }
  const tables = (count: number) =>
    sectionOf(count).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

  it('are in one table with a line for each domain, up to forty of them in two', () => {
    expect(tables(40)).toHaveLength(2)
    const [table, ...more] = tables(41)
    expect(more).toEqual([])
    expect(table?.rows).toHaveLength(41)
    expect(table?.rows[0]).toEqual(['customer0.com', 'sip.customer0.com', 'sip.contoso.com'])
  })

  it('say once what is the same in every record', () => {
    const [table] = tables(41)
    expect(table?.caption).toMatch(/_sipfederationtls\._tcp\. before the domain, port 5061/)
  })
})

describe('an update', () => {
  it('lists what is added, removed, moved and renamed', () => {
    const changes = paperOf('update').sections.find(({ id }) => id === 'changes')!
    const [table] = changes.blocks
    expect(table?.kind === 'table' && table.rows.map(([change, name]) => [change, name])).toEqual([
      ['Access Edge renamed', 'access.contoso.com'],
      ['SIP domain moved', 'tailspintoys.com'],
      ['SIP domain added', 'xn--bcher-kva.de'],
      ['SIP domain removed', 'wingtiptoys.com'],
    ])
  })

  it('warns of a renamed Access Edge and shows the FQDN submitted before', () => {
    const text = toText(paperOf('update'))
    expect(text).toContain('Keep sip.contoso.com if you can')
    expect(text).toContain('Submitted before as sip.contoso.com')
  })

  it('says so where no change is known', () => {
    const paper = requestPaper(summaryFrom(draftOf({ kind: 'update' })))
    expect(toText(paper)).toContain('No change against the earlier request is known.')
  })
})

describe('a removal', () => {
  const paper = paperOf('removal')

  it('has nothing to submit: no agreement, no numbers, no contacts', () => {
    expect(fieldsIn(paper).every(({ number }) => number === null)).toBe(true)
    expect(toText(paper)).not.toMatch(/V1234567|ada@contoso|Submitted on/)
  })

  it('says what is taken out of service, and when it was done', () => {
    expect(paper.sections.find(({ id }) => id === 'form')?.title).toBe(
      'What is taken out of service',
    )
    expect(toText(paper)).toContain('Done on:')
  })
})

describe('Lync Online alone', () => {
  it('has no form, no names and no changes', () => {
    expect(fieldsIn(paperOf('online'))).toEqual([])
    expect(sectionIds(paperOf('online'))).not.toContain('names')
  })
})
