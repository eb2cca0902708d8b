import type { Draft } from '../request/draft'
import { settle } from './plan/plan'
import { planRemoval } from './plan/removal'
import { planRequest } from './plan/request'
import { planUpdate } from './plan/update'
import type { ServiceState } from '../situation/service'
import type { Task } from './task'
import type { Instant } from '../core/time'

/** What the order depends on besides the draft. */
export interface OrderContext {
  now: Instant
  /** What the service was on the day of assessment: it decides whether submitting or the names come first. */
  service: ServiceState
}

/**
 * The tasks of a draft in the order of work, each with its state at `now`, what it waits for and its times
 * (F25–F35, F39, F44). A draft whose kind is not chosen yet gets the order of a new request.
 */
export function orderOfWork(draft: Draft, context: OrderContext): Task[] {
  return settle(draft, context.now, planFor(draft, context))
}

function planFor(draft: Draft, context: OrderContext) {
  switch (draft.kind) {
    case 'update':
      return planUpdate(draft, context)
    case 'removal':
      return planRemoval(draft)
    default:
      return planRequest(draft, context)
  }
}
