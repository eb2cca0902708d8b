import type { ClockPhase } from '../order/clocks'

/** Where a request stands after it was submitted, and what to do next (F31, F32). */
export const CLOCK_WORDS: Readonly<
  Record<ClockPhase | 'not-submitted', { title: string; next: string }>
> = {
  'not-submitted': {
    title: 'Not submitted yet',
    next: 'Mark it as submitted once you have sent it; both clocks start then.',
  },
  before: {
    title: 'The time of submission is still to come',
    next: 'Check “Submitted at” and the clock of this machine.',
  },
  running: {
    title: 'Being provisioned',
    next: 'Nothing to do but wait. Most changes are complete after 24 to 48 hours.',
  },
  usual: {
    title: 'May be complete now',
    next: 'Test with one contact. If it does not work yet, wait until the 48 hours are over.',
  },
  support: {
    title: 'Longer than usual',
    next: 'Test again. If contacts do not work, call Microsoft support now; 30 days is the outer limit.',
  },
  over: {
    title: 'Over the outer limit of 30 days',
    next: 'Something has gone wrong. Call Microsoft support, and have this document ready.',
  },
  done: {
    title: 'Provisioned',
    next: 'Both clocks have stopped. Change an FQDN or a domain with an update of this request.',
  },
}
