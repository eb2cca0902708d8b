import { closeReaderOf, type Notes } from './closeReader'
import { isLoose, type Loose } from './fits'
import { DRAFT_SCHEMA, RECORD_LIMITS } from '../limits'
import { draftSchema, type AccessEdge, type Draft } from '../schema'
import { TEXT_TESTS } from './textTests'

/** `too-new`: a later version of Edgewise wrote it, so this one neither shows it in part nor writes it. */
export type RecordRefusal = 'not-a-record' | 'too-new' | 'too-large'

export type DraftReading =
  /** `repaired` names the fields, as `edges.3.fqdn`, that were missing or of the wrong type and now hold the default. */
  | { ok: true; draft: Draft; repaired: string[] }
  | { ok: false; reason: RecordRefusal; detail: string }

/** Raises a record from the schema it is filed under to the next one. Only adds; never throws away. */
export type Ladder = ReadonlyMap<number, (record: Loose) => Loose>

const LADDER: Ladder = new Map([[1, raiseHybrid]])

/**
 * Schema 2 asks for the server and for a split domain in two questions, and for Cumulative Update 5 instead of a
 * second choice of server. `hybrid` becomes a split domain on the server that the scripts were written for, else on
 * Lync Server 2013.
 */
function raiseHybrid(record: Loose): Loose {
  const eligibility = isLoose(record.eligibility) ? record.eligibility : {}
  const options = isLoose(record.options) ? record.options : {}
  const order = isLoose(record.order) ? record.order : {}
  const { platform } = eligibility
  const { server } = options
  const hybrid = platform === 'hybrid'
  const onPremises = platform !== null && platform !== 'online'
  const written = typeof server === 'string' ? SERVERS_OF_SCHEMA_1.get(server) : undefined
  const read = hybrid ? (written?.platform ?? 'lync-2013') : platform
  return {
    ...record,
    eligibility: {
      ...eligibility,
      platform: read,
      split: hybrid ? 'yes' : onPremises ? 'no' : null,
      cu5: read === 'lync-2013' ? (written?.cu5 ?? null) : null,
      fromHybrid: hybrid,
    },
    order: {
      ...order,
      uses: { onlineUsers: null, partners: null, voiceMail: null, push: null, xmpp: null },
    },
    baselineText: '',
  }
}

const SERVERS_OF_SCHEMA_1: ReadonlyMap<string, { platform: string; cu5: string | null }> = new Map([
  ['lync-2010', { platform: 'lync-2010', cu5: null }],
  ['lync-2013', { platform: 'lync-2013', cu5: 'no' }],
  ['lync-2013-cu5', { platform: 'lync-2013', cu5: 'yes' }],
  ['sfb-2015', { platform: 'sfb-2015', cu5: null }],
])

const readBody = closeReaderOf<Omit<Draft, 'schema' | 'id'>>(draftSchema.omit(['schema', 'id']))

/**
 * Rebuilds a draft from anything: a stored record, an opened file, a hostile value. Takes only the fields
 * of the schema, each checked, and never looks deeper than a draft goes. Refuses what is no record, what a newer
 * schema wrote and what is over `RECORD_LIMITS`. Never throws for a plain value.
 */
export function readDraft(value: unknown, ladder: Ladder = LADDER): DraftReading {
  if (!isLoose(value)) return refuse('not-a-record', 'It is not an object.')
  const { schema, id } = value
  if (typeof schema !== 'number' || !Number.isSafeInteger(schema)) {
    return refuse('not-a-record', 'It carries no schema number.')
  }
  if (schema > DRAFT_SCHEMA) {
    return refuse('too-new', `It has schema ${schema}; this version knows up to ${DRAFT_SCHEMA}.`)
  }
  if (typeof id !== 'string' || !TEXT_TESTS.id(id))
    return refuse('not-a-record', 'It carries no id.')
  const raised = raise(value, schema, ladder)
  if (!raised) return refuse('not-a-record', `Schema ${schema} was never in use.`)

  const notes: Notes = { repaired: [], tooLarge: null }
  const body = readBody(raised, '', notes)
  const domains = body.edges.reduce((sum, { domains }) => sum + domains.length, 0)
  if (notes.tooLarge) return refuse('too-large', `${notes.tooLarge} is over the limit.`)
  if (domains > RECORD_LIMITS.domains) return refuse('too-large', `It lists ${domains} domains.`)
  const edges = withIds(body.edges, notes)
  return {
    ok: true,
    draft: { schema: DRAFT_SCHEMA, id, ...body, edges },
    repaired: [...new Set(notes.repaired)],
  }
}

function refuse(reason: RecordRefusal, detail: string): DraftReading {
  return { ok: false, reason, detail }
}

function raise(record: Loose, from: number, ladder: Ladder): Loose | null {
  let raised = record
  for (let schema = from; schema < DRAFT_SCHEMA; schema += 1) {
    const step = ladder.get(schema)
    if (!step) return null
    raised = step(raised)
  }
  return raised
}

/** Findings and fields hold on to ids: each Edge and each domain has one that no other has. */
function withIds(edges: AccessEdge[], notes: Notes): AccessEdge[] {
  const taken = new Set<string>()
  const unique = (id: string, path: string) => {
    let own = id
    if (own === '' || taken.has(own)) {
      own = path.replaceAll('.', '-')
      while (taken.has(own)) own += '-x'
      notes.repaired.push(`${path}.id`)
    }
    taken.add(own)
    return own
  }
  return edges.map((edge, e) => ({
    ...edge,
    id: unique(edge.id, `edges.${e}`),
    domains: edge.domains.map((domain, d) => ({
      ...domain,
      id: unique(domain.id, `edges.${e}.domains.${d}`),
    })),
  }))
}
