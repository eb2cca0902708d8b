import type { Draft, PartTrack, SubmittedEdge } from '../request/draft'
import { partFacts } from './plan/parts'
import type { Task } from './task'
import type { Instant } from '../core/time'

type TickedTask = Pick<Task, 'id' | 'kind' | 'part'>

/** Reads a typed name strictly; null where it cannot stand in a request. */
export type ReadName = (typed: string) => string | null

/** The names of one part as they are entered: what cannot be read is left out, a domain counts once (F19). */
export function submittedNames(draft: Draft, part: number, read: ReadName): SubmittedEdge[] {
  return draft.edges
    .filter((edge) => edge.part === part)
    .flatMap((edge) => {
      const fqdn = read(edge.fqdn)
      const domains = [...new Set(edge.domains.flatMap(({ name }) => read(name) ?? []))]
      return fqdn === null ? [] : [{ fqdn, domains }]
    })
}

/** Records that a part was entered, with the names it held. A second time replaces the first (F28). */
export function markSubmitted(draft: Draft, part: number, at: Instant, read: ReadName): Draft {
  return withPart(draft, part, { submittedAt: at, submitted: submittedNames(draft, part, read) })
}

/** Records that a part works: its clocks stop. */
export function markProvisioned(draft: Draft, part: number, at: Instant): Draft {
  return withPart(draft, part, { provisionedAt: at })
}

/** Takes the submission of a part back; what was confirmed stays, and the order of work says that it cannot be. */
export function unmarkSubmitted(draft: Draft, part: number): Draft {
  return withPart(draft, part, { submittedAt: null, submitted: [] })
}

/** Takes the confirmation of a part back. */
export function unmarkProvisioned(draft: Draft, part: number): Draft {
  return withPart(draft, part, { provisionedAt: null })
}

/** Whether contacts still do not work although the usual time is over (F32). */
export function setTrouble(draft: Draft, trouble: boolean): Draft {
  return { ...draft, track: { ...draft.track, trouble } }
}

/**
 * Ticks a task off. What has a field of its own goes there, so that it is written once: submitting, confirming
 * and turning external communications off. The 24 hours cannot be ticked away (F28).
 */
export function tick(draft: Draft, task: TickedTask, at: Instant, read: ReadName): Draft {
  switch (task.kind) {
    case 'submit':
    case 'submit-update':
      return markSubmitted(draft, partNumber(draft, task), at, read)
    case 'await-provisioning':
      return markProvisioned(draft, partNumber(draft, task), at)
    case 'confirm-provisioned':
      return partFacts(draft)
        .filter(({ provisionedAt }) => provisionedAt === null)
        .reduce((next, { part }) => markProvisioned(next, part, at), draft)
    case 'turn-online-off':
      return { ...draft, order: { ...draft.order, online: 'off', turnedOffAt: at } }
    case 'wait-24-hours':
      return draft
    default:
      return withTicks(draft, [...otherTicks(draft, task.id), { task: task.id, at }])
  }
}

/** Takes a tick back, wherever `tick` wrote it. */
export function untick(draft: Draft, task: TickedTask): Draft {
  switch (task.kind) {
    case 'submit':
    case 'submit-update':
      return unmarkSubmitted(draft, partNumber(draft, task))
    case 'await-provisioning':
      return unmarkProvisioned(draft, partNumber(draft, task))
    case 'confirm-provisioned':
      return partFacts(draft).reduce((next, { part }) => unmarkProvisioned(next, part), draft)
    case 'turn-online-off':
      return { ...draft, order: { ...draft.order, online: 'on', turnedOffAt: null } }
    default:
      return withTicks(draft, otherTicks(draft, task.id))
  }
}

function partNumber(draft: Draft, task: TickedTask): number {
  return task.part ?? partFacts(draft)[0]?.part ?? 1
}

function otherTicks(draft: Draft, id: string) {
  return draft.track.ticks.filter(({ task }) => task !== id)
}

function withTicks(draft: Draft, ticks: Draft['track']['ticks']): Draft {
  return { ...draft, track: { ...draft.track, ticks } }
}

function withPart(draft: Draft, part: number, change: Partial<PartTrack>): Draft {
  const known = draft.track.parts.find((entry) => entry.part === part)
  const blank: PartTrack = { part, submittedAt: null, provisionedAt: null, submitted: [] }
  const others = draft.track.parts.filter((entry) => entry !== known)
  const parts = [...others, { ...blank, ...known, ...change }].sort((a, b) => a.part - b.part)
  return { ...draft, track: { ...draft.track, parts } }
}
