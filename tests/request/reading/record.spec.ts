import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createDraft, type Draft } from '../../../src/request/draft'
import { DRAFT_SCHEMA, RECORD_LIMITS } from '../../../src/request/limits'
import type { Loose } from '../../../src/request/reading/fits'
import { readDraft } from '../../../src/request/reading/record'

const NOW = '2026-03-01T09:00:00.000Z'

function ids(): () => string {
  let next = 0
  return () => `id-${(next += 1)}`
}

/** Every field away from its default, so that a field that is not carried over shows. */
function fullDraft(): Draft {
  return {
    ...createDraft(ids(), NOW, 'Contoso'),
    revision: 7,
    kind: 'update',
    changedAt: '2026-03-02T09:00:00.000Z',
    asOf: '2019-08-15',
    eligibility: {
      platform: 'sfb-2019',
      split: 'yes',
      cu5: 'unknown',
      fromHybrid: true,
      cals: 'yes',
      edgeServer: 'yes',
      reachable: 'no',
      messenger: 'no',
      trial: 'yes',
    },
    agreement: {
      type: 'spla',
      number: ' 0012 34 ',
      rightsAccepted: true,
      organisation: 'Contoso Hosting',
    },
    edges: [
      {
        id: 'e1',
        fqdn: 'Sip.contoso.com ',
        before: 'access.contoso.com',
        part: 2,
        domains: [{ id: 'd1', name: 'user1@example.fabrikam.com', contact: 'pki@contoso.com' }],
      },
      { id: 'e2', fqdn: '', before: '', part: 1, domains: [] },
    ],
    baseline: [{ fqdn: 'access.contoso.com', domains: ['contoso.com'] }],
    contacts: { shared: false, email: 'lync@contoso.com', name: 'Ada', phone: '+1 555' },
    baselineText: 'sip.contoso.com contoso.com',
    order: {
      online: 'on',
      turnedOffAt: NOW,
      otherFederation: 'yes',
      uses: { onlineUsers: 'yes', partners: 'no', voiceMail: 'unknown', push: 'yes', xmpp: 'no' },
    },
    track: {
      parts: [
        {
          part: 1,
          submittedAt: NOW,
          provisionedAt: null,
          submitted: [{ fqdn: 'sip.contoso.com', domains: ['contoso.com'] }],
        },
      ],
      ticks: [{ task: 'submit.1', at: NOW }],
      trouble: true,
    },
    options: {
      policyScope: 'site',
      policyName: 'Redmond',
      audioVideo: false,
      includeContacts: true,
      maskAgreement: true,
    },
  }
}

function read(value: unknown): Draft {
  const reading = readDraft(value)
  if (!reading.ok) throw new Error(reading.detail)
  return reading.draft
}

/** An object in an object, as deep as asked, made without recursion. */
function deep(levels: number): unknown {
  let value: unknown = 'bottom'
  for (let level = 0; level < levels; level += 1) value = { inner: value }
  return value
}

describe('a draft that this version wrote', () => {
  it.each([
    ['a new one', createDraft(ids(), NOW)],
    ['one with every field filled', fullDraft()],
  ])('is read back as it was: %s', (_, draft) => {
    expect(readDraft(structuredClone(draft))).toEqual({ ok: true, draft, repaired: [] })
  })

  it('keeps every text as typed, lone surrogates and control characters too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const draft = fullDraft()
        draft.agreement.number = typed
        draft.edges[0]!.domains[0]!.name = typed
        expect(read(structuredClone(draft))).toEqual(draft)
      }),
    )
  })

  it('shares nothing with the record it came from', () => {
    const record = fullDraft()
    const draft = read(record)
    record.edges[0]!.domains[0]!.name = 'changed'
    expect(draft.edges[0]!.domains[0]!.name).toBe('user1@example.fabrikam.com')
  })
})

describe('what is no record', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a text', 'x'],
    ['a number', 7],
    ['a list', [fullDraft()]],
    ['an empty object', {}],
    ['a function', () => fullDraft()],
    ['no schema', { ...fullDraft(), schema: undefined }],
    ['a schema as text', { ...fullDraft(), schema: '1' }],
    ['a schema in halves', { ...fullDraft(), schema: 0.5 }],
    ['a schema that never was', { ...fullDraft(), schema: 0 }],
    ['a schema below nothing', { ...fullDraft(), schema: -1e15 }],
    ['no id', { ...fullDraft(), id: undefined }],
    ['an empty id', { ...fullDraft(), id: '' }],
    ['an id with markup', { ...fullDraft(), id: '<img src=x>' }],
    ['the prototype as id', { ...fullDraft(), id: '__proto__' }],
    ['an endless id', { ...fullDraft(), id: 'a'.repeat(101) }],
    ['an object a million levels deep', deep(1_000_000)],
  ])('is refused: %s', (_, value) => {
    expect(readDraft(value)).toMatchObject({ ok: false, reason: 'not-a-record' })
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(readDraft(value)).toHaveProperty('ok')
      }),
    )
  })
})

describe('a record of a newer version', () => {
  it.each([DRAFT_SCHEMA + 1, 99, Number.MAX_SAFE_INTEGER])(
    'is neither read in part nor taken for broken: schema %d',
    (schema) => {
      const reading = readDraft({ ...fullDraft(), schema, colour: 'green' })
      expect(reading).toMatchObject({ ok: false, reason: 'too-new' })
      expect(reading).toHaveProperty('detail', expect.stringContaining(String(schema)))
    },
  )
})

describe('a record of an older version', () => {
  const older = { ...fullDraft(), schema: DRAFT_SCHEMA - 2, title: 'Contoso, once' }
  const ladder = new Map<number, (record: Loose) => Loose>([
    [DRAFT_SCHEMA - 2, (record) => ({ ...record, steps: ['first'] })],
    [
      DRAFT_SCHEMA - 1,
      (record) => ({
        ...record,
        name: `${String(record['title'])} after ${String(record['steps'])}`,
      }),
    ],
  ])

  it('climbs the ladder one step at a time, in order', () => {
    const reading = readDraft(older, ladder)
    expect(reading).toMatchObject({
      ok: true,
      draft: { schema: DRAFT_SCHEMA, name: 'Contoso, once after first' },
    })
  })

  it('is refused where a rung is missing, not read half raised', () => {
    ladder.delete(DRAFT_SCHEMA - 1)
    expect(readDraft(older, ladder)).toMatchObject({ ok: false, reason: 'not-a-record' })
  })
})

describe('a record with wrong parts', () => {
  it.each([
    ['name', { name: 7 }, { name: '' }],
    ['kind', { kind: 'renewal' }, { kind: null }],
    ['revision', { revision: -1 }, { revision: 0 }],
    ['revision', { revision: 1e999 }, { revision: 0 }],
    ['revision', { revision: 1.5 }, { revision: 0 }],
    ['createdAt', { createdAt: 'yesterday' }, { createdAt: '1970-01-01T00:00:00.000Z' }],
    ['changedAt', { changedAt: '2026-03-01' }, { changedAt: '1970-01-01T00:00:00.000Z' }],
    ['asOf', { asOf: '2019-02-29' }, { asOf: null }],
    ['baseline', { baseline: 'none' }, { baseline: null }],
    ['edges', { edges: { 0: 'x' } }, { edges: [] }],
    ['agreement', { agreement: null }, { agreement: createDraft(ids(), NOW).agreement }],
    ['options', { options: [] }, { options: createDraft(ids(), NOW).options }],
    ['contacts', { contacts: 'all' }, { contacts: createDraft(ids(), NOW).contacts }],
    ['track', { track: 3 }, { track: createDraft(ids(), NOW).track }],
    ['order.online', { order: { online: 'maybe' } }, { order: { online: null } }],
  ])('keeps the rest and names what was repaired: %s %j', (path, wrong, fixed) => {
    const reading = readDraft({ ...fullDraft(), ...wrong })
    expect(reading).toMatchObject({ ok: true, draft: { ...fixed, id: fullDraft().id } })
    expect(reading).toHaveProperty('repaired', expect.arrayContaining([path]))
  })

  it('leaves entries out that are no Edges and no domains, and says which', () => {
    const [edge] = fullDraft().edges
    const reading = readDraft({
      ...fullDraft(),
      edges: [null, { ...edge, domains: ['contoso.com', ...edge!.domains, 7] }, 'x'],
    })
    expect(reading).toMatchObject({ ok: true, draft: { edges: [edge] } })
    expect(reading).toHaveProperty('repaired', [
      'edges.0',
      'edges.1.domains.0',
      'edges.1.domains.2',
      'edges.2',
    ])
  })

  it('gives an id of its own to each Edge and domain that has none or shares one', () => {
    const domain = { id: 'same', name: 'contoso.com', contact: '' }
    const edge = { id: 'same', fqdn: '', before: '', part: 1, domains: [domain, domain] }
    const draft = read({
      ...fullDraft(),
      edges: [edge, edge, { ...edge, id: '"><svg>', domains: [{ ...domain, id: 'edges-0' }] }],
    })
    const all = draft.edges.flatMap(({ id, domains }) => [id, ...domains.map(({ id }) => id)])
    expect(all).toHaveLength(8)
    expect(new Set(all).size).toBe(8)
    expect(all.every((id) => /^[\w.:-]+$/.test(id))).toBe(true)
    expect(draft.edges[0]!.id).toBe('same')
  })

  it('drops what it does not know, and takes nothing from a prototype', () => {
    const hostile = JSON.parse(
      `{"__proto__":{"polluted":1,"name":"inherited"},"constructor":{"prototype":{"p2":1}},
        "schema":1,"id":"a","extra":{"deep":[1]},"agreement":{"__proto__":{"number":"inherited"}}}`,
    ) as object
    const draft = read(hostile)
    expect(draft.name).toBe('')
    expect(draft.agreement.number).toBe('')
    expect(Object.keys(draft).sort()).toEqual(Object.keys(fullDraft()).sort())
    expect(({} as { polluted?: number; p2?: number }).polluted).toBeUndefined()
    expect(({} as { polluted?: number; p2?: number }).p2).toBeUndefined()
  })

  it('does not follow a million levels where a text belongs', () => {
    const draft = read({ ...fullDraft(), name: deep(1_000_000), extra: deep(1_000_000) })
    expect(draft.name).toBe('')
  })

  it('turns any wrong parts into a draft that is then read unchanged', () => {
    const part = fc.anything()
    const record = fc.record(
      Object.fromEntries(
        Object.keys(fullDraft()).map((key) => [
          key,
          fc.oneof(part, fc.array(part), fc.constant(fullDraft()[key as keyof Draft])),
        ]),
      ),
    )
    fc.assert(
      fc.property(record, (parts) => {
        const draft = read({ ...parts, schema: DRAFT_SCHEMA, id: 'a' })
        expect(readDraft(draft)).toEqual({ ok: true, draft, repaired: [] })
      }),
    )
  })
})

describe('a record over the limits', () => {
  const domain = { id: 'd', name: '', contact: '' }
  const edge = (domains: number) => ({
    ...fullDraft().edges[1],
    domains: Array.from({ length: domains }, () => domain),
  })

  it.each([
    ['Edges', { edges: Array(RECORD_LIMITS.edges + 1).fill(edge(0)) }],
    ['domains of one Edge', { edges: [edge(RECORD_LIMITS.domains + 1)] }],
    ['domains of all Edges', { edges: [edge(RECORD_LIMITS.domains), edge(1)] }],
    ['a text', { name: 'x'.repeat(RECORD_LIMITS.text + 1) }],
  ])('is refused whole, never cut: %s', (_, large) => {
    expect(readDraft({ ...fullDraft(), ...large })).toMatchObject({
      ok: false,
      reason: 'too-large',
    })
  })

  it('is read up to the limits', () => {
    const edges = Array.from({ length: 4 }, () => edge(RECORD_LIMITS.domains / 4))
    const draft = read({ ...fullDraft(), edges, name: 'x'.repeat(1_000_000) })
    expect(draft.edges.flatMap(({ domains }) => domains)).toHaveLength(RECORD_LIMITS.domains)
    expect(draft.name).toHaveLength(1_000_000)
  })
})
