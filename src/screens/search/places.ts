import { CATALOGUE } from '../../documents/catalogue'
import { documentTitle } from '../../documents/documentTitle'
import { summarise } from '../../documents/summarise'
import type { SearchHit } from '../../guide/search'
import { addEdge } from '../../request/estate'
import type { Draft } from '../../request/draft'
import { subjectOf } from '../../request/subject'
import {
  DRAFT_SCREENS,
  OTHER_SCREENS,
  type DraftScreenName,
  type Screen,
} from '../../request/screens'
import type { Judgement } from '../../rules/judge'
import { isStepShown } from '../../situation/asked'

/** The draft on the screen, with what can be done to it. Null changes: another tab writes it. */
export interface OpenDraft {
  draft: Draft
  judgement: Judgement
  now: string
  /** Where the reader is, to stay there. */
  here: string
  change: ((change: (draft: Draft) => Draft) => void) | null
  undo: (() => void) | null
  redo: (() => void) | null
  newId: () => string
}

export interface Place extends SearchHit {
  /** What it is found by, in lower case. */
  words: string
}

/** Places that are shown before what the guide says. */
const SHOWN = 6

/** Every place that can be gone to now; nothing that the situation of the open draft does not have. */
export function placesOf(
  open: OpenDraft | null,
  drafts: readonly { id: string; name: string }[],
): Place[] {
  return [
    ...(open ? [...actionsOf(open), ...screensOf(open), ...papersOf(open), ...namesOf(open)] : []),
    ...Object.values(OTHER_SCREENS).map(({ path, title }) =>
      place('screen', 'Edgewise', title, path.replace(/\/:\w+\?$/, '')),
    ),
    ...drafts
      .filter(({ id }) => id !== open?.draft.id)
      .map(({ id, name }) =>
        place('draft', 'Requests', name || 'Untitled', `/drafts/${id}/review`),
      ),
  ]
}

/** The places whose words hold every word of the query; those that begin with it come first. */
export function findPlaces(places: readonly Place[], query: string): SearchHit[] {
  const asked = query.toLowerCase().split(/\s+/u).filter(Boolean)
  if (asked.length === 0) return []
  const found = places.filter(({ words }) => asked.every((word) => words.includes(word)))
  const isFirst = ({ title }: Place) => title.toLowerCase().startsWith(asked[0] ?? '')
  return [...found.filter(isFirst), ...found.filter((each) => !isFirst(each))].slice(0, SHOWN)
}

function place(
  kind: Place['kind'],
  topic: string,
  title: string,
  address: string,
  more = '',
): Place {
  const words = `${title} ${topic} ${more}`.toLowerCase()
  return { id: `${kind} ${address} ${title}`, kind, topic, title, address, excerpt: [], words }
}

const baseOf = ({ draft }: OpenDraft) => `/drafts/${draft.id}/`

function actionsOf(open: OpenDraft): Place[] {
  const { judgement, change, undo, redo, here, newId } = open
  const action = (title: string, address: string, act: () => void): Place => ({
    ...place('action', subjectOf(open.draft), title, address),
    act,
  })
  // An empty one that is there already is the one to fill.
  const empty = open.draft.edges.find(
    ({ fqdn, domains }) => fqdn === '' && domains.every(({ name }) => name === ''),
  )
  const id = empty?.id ?? newId()
  return [
    ...(change && judgement.situation.asked.edges
      ? [
          action('Add Access Edge', fieldAt(open, `edge.${id}.fqdn`), () =>
            empty ? undefined : change((draft) => addEdge(draft, id, newId())),
          ),
        ]
      : []),
    ...(undo ? [action('Undo', here, undo)] : []),
    ...(redo ? [action('Redo', here, redo)] : []),
  ]
}

function screensOf(open: OpenDraft): Place[] {
  const { asked, journey } = open.judgement.situation
  return (Object.entries(DRAFT_SCREENS) as [DraftScreenName, Screen][])
    .filter(([, { step }]) => step === undefined || isStepShown(step, asked, journey))
    .map(([name, { path, title }]) => {
      const own = name === 'summary' ? 'Summary' : title
      const more = name === 'summary' || name === 'documents' ? 'print download' : ''
      return place('screen', subjectOf(open.draft), own, baseOf(open) + path, more)
    })
}

function papersOf(open: OpenDraft): Place[] {
  const { draft, judgement, now } = open
  const summary = summarise(draft, judgement, { now, zone: 'UTC', locale: 'en-GB' })
  return CATALOGUE.filter(({ applies }) => applies(summary)).map((entry) => {
    const to = `${baseOf(open)}documents?paper=${entry.id}`
    const title = documentTitle(entry, summary)
    return place('paper', entry.audience, title, to, 'paper document print')
  })
}

function namesOf(open: OpenDraft): Place[] {
  if (!open.judgement.situation.asked.edges) return []
  return open.draft.edges.flatMap(({ id, fqdn, domains }) => [
    ...(fqdn.trim() === ''
      ? []
      : [place('name', 'Access Edge', fqdn.trim(), fieldAt(open, `edge.${id}.fqdn`))]),
    ...domains
      .filter(({ name }) => name.trim() !== '')
      .map((domain) =>
        place('name', 'SIP domain', domain.name.trim(), fieldAt(open, `domain.${domain.id}`)),
      ),
  ])
}

function fieldAt(open: OpenDraft, field: string): string {
  return `${baseOf(open)}domains?field=${encodeURIComponent(field)}`
}
