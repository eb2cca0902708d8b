import { QUESTIONS, type QuestionId } from '../request/questions'

/** The fields of each Access Edge, and of each part that is tracked. */
export const EDGE_FIELDS = ['fqdn', 'before'] as const
export const TRACK_FIELDS = ['submittedAt', 'provisionedAt'] as const

type EdgeField = (typeof EDGE_FIELDS)[number]
type TrackField = (typeof TRACK_FIELDS)[number]
type RowField = `edge.${EdgeField}` | 'domain' | 'contact' | `track.${TrackField}`

/** A field that a draft has one of. */
export type SingleField = Exclude<QuestionId, RowField | 'domains.edges'>

const ROW_FIELD = /^(edge|domain|contact|track)(\.|$)/

/** The fields that a draft has one of, in the order of the pages; a finding names one by this id. */
export const SINGLE_FIELDS = Object.keys(QUESTIONS).filter(
  (id): id is SingleField => !ROW_FIELD.test(id) && id !== 'domains.edges',
)

/**
 * The field a finding speaks of; also the id of its control on the page. A domain or an Edge is named by
 * its id, so that a finding still leads to its field after rows were added, moved or sorted.
 */
export type FieldId =
  | SingleField
  | 'domains.edges'
  | `edge.${string}.${EdgeField}`
  | `domain.${string}`
  | `contact.${string}`
  | `track.${number}.${TrackField}`

/** The fields of a step's form, by the names that they have there and in the order of the page. */
export function namesIn<Step extends string>(step: Step): NameIn<Step>[] {
  return SINGLE_FIELDS.filter((id) => id.startsWith(`${step}.`)).map(
    (id) => id.slice(step.length + 1) as NameIn<Step>,
  )
}
export type NameIn<Step extends string> = SingleField extends infer Id
  ? Id extends `${Step}.${infer Name}`
    ? Name
    : never
  : never
