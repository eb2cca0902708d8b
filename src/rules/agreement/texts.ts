import type { Rule } from '../rule'

/** Step 2: under which agreement the request is made. */
export const AGREEMENT_RULES = [
  {
    id: 'agreement-type-missing',
    severity: 'blocker',
    missing: true,
    title: 'Choose the agreement type',
    detail: 'The type decides which number the site asks for.',
    sources: ['S1'],
    facts: ['F14'],
    topic: 'site',
  },
  {
    id: 'agreement-number-missing',
    severity: 'blocker',
    missing: true,
    title: 'Enter the number of the agreement',
    detail:
      'It is on your licence papers. Its format is not documented, so it is kept as you type it.',
    sources: ['S1'],
    facts: ['F14'],
    topic: 'site',
  },
  {
    id: 'update-number-missing',
    severity: 'blocker',
    missing: true,
    title: 'Enter the number used before',
    detail: 'The site finds the earlier request by the number that was entered with it.',
    sources: ['S1'],
    facts: ['F25'],
    topic: 'update',
  },
  {
    id: 'rights-not-accepted',
    severity: 'blocker',
    missing: true,
    title: 'Read and accept the Product Use Rights',
    detail: 'The site does not go on without it. Tick the box once you have read them.',
    sources: ['A1'],
    facts: ['F24'],
    topic: 'site',
  },
  {
    id: 'update-same-number',
    severity: 'note',
    title: 'Use the number of the first request',
    detail:
      'The site uses it to find the earlier request. If “{number}” is not the number that was entered then, the request will not be found.',
    sources: ['S1'],
    facts: ['F25'],
    topic: 'update',
  },
  {
    id: 'agreement-not-used',
    severity: 'note',
    title: 'The agreement is not used',
    detail:
      'This kind of request does not ask for it under the rules of this day. What you entered stays in this draft and is left out of its documents.',
    sources: ['S1'],
    facts: ['F25'],
    topic: 'removal',
  },
] as const satisfies readonly Rule[]
