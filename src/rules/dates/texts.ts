import type { Rule } from '../rule'

/** Days and times that cannot be right, wherever they were entered. */
export const DATE_RULES = [
  {
    id: 'as-of-unreadable',
    severity: 'blocker',
    title: '“{day}” is not a day',
    detail: 'Today’s rules are used instead. Choose a date, such as 2019-08-15.',
    fix: 'Use today’s rules',
    sources: ['D1'],
    facts: ['F2'],
    topic: 'status',
  },
  {
    // Nothing in the draft is wrong, and no rule can be known for it.
    id: 'as-of-future',
    severity: 'note',
    title: 'The rules of {day} are not known yet',
    detail: 'That day is still to come, so the rules of today are used instead.',
    fix: 'Use today’s rules',
    sources: ['D1'],
    facts: ['F2'],
    topic: 'status',
  },
  {
    id: 'as-of-too-early',
    severity: 'blocker',
    title: '{day} is before the service began',
    detail: 'The provisioning site dates from 2006. The rules of today are used instead.',
    fix: 'Use today’s rules',
    sources: ['D1'],
    facts: ['F2'],
    topic: 'status',
  },
  {
    id: 'time-unreadable',
    severity: 'blocker',
    title: '“{at}” is not a time',
    detail: 'Enter a day and a time of day.',
    sources: ['S1'],
    facts: ['F28'],
    topic: 'order',
  },
  {
    id: 'time-in-future',
    severity: 'blocker',
    title: '{at:time} is still to come',
    detail: 'Enter when it happened. Planned times are in the order of work.',
    sources: ['S1'],
    facts: ['F28'],
    topic: 'order',
  },
  {
    id: 'time-too-early',
    severity: 'blocker',
    title: '{at:time} is before the service began',
    detail: 'The provisioning site dates from 2006. Check the year.',
    sources: ['D1'],
    facts: ['F2'],
    topic: 'order',
  },
] as const satisfies readonly Rule[]
