import type { Draft } from '../request/draft'
import { inStage, type Situation } from '../situation/situation'
import { planFederation } from './plan/federation'
import { settle, type PlannedTask } from './plan/plan'
import { planRemoval } from './plan/removal'
import { planConnected, planOnline, planPublishing, planRequest } from './plan/request'
import { planUpdate } from './plan/update'
import type { Task } from './task'

/**
 * The tasks of a draft in the order of work, each with its state, what it waits for and its times
 * (F25–F35, F39, F44, F107, F111). Which tasks there are follows from the situation alone; where Skype has ended
 * there is nothing to request, and no task. In a rehearsal only moments that lie in its stage run by the clock.
 */
export function orderOfWork(draft: Draft, situation: Situation): Task[] {
  const seen = inStage(draft, situation)
  return settle(seen, situation, planFor(seen, situation))
}

function planFor(draft: Draft, situation: Situation): PlannedTask[] {
  switch (situation.journey) {
    case 'nothing':
    case 'before-rules':
      return []
    case 'online-admin':
      return planOnline()
    case 'removal':
      return planRemoval(situation)
    case 'federation':
      return planFederation(situation)
    case 'connected':
      return planConnected(situation)
    case 'publish':
      return situation.kind === 'update' ? planUpdate(draft, situation) : planPublishing(situation)
    case 'request':
      return situation.kind === 'update'
        ? planUpdate(draft, situation)
        : planRequest(draft, situation)
  }
}
