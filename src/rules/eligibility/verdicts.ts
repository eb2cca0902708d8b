import type { Severity } from '../rule'
import type { Verdict } from '../verdict'

/** A verdict in the words of the page: what it means, and what to do or what to do instead. */
export interface VerdictWords {
  title: string
  detail: string
  tone: Severity | 'good'
}

export const VERDICTS: Readonly<Record<Verdict, VerdictWords>> = {
  eligible: {
    title: 'Eligible',
    detail: 'Nothing in these answers stands in the way. Go on to the next step.',
    tone: 'good',
  },
  'eligible-with-warnings': {
    title: 'Eligible, read the warnings',
    detail: 'You can go on. Look at what is listed here before you submit anything.',
    tone: 'warning',
  },
  'already-connected': {
    title: 'Already connected',
    detail:
      'The link that Messenger uses works for Skype. There is nothing to request; rename the provider to Skype if you like.',
    tone: 'note',
  },
  'not-through-this-site': {
    title: 'Not through this site',
    detail:
      'Lync Online has its own switch: in the Lync admin centre, open External Communications and enable the public IM service providers. In Small Business Premium it is under Service Settings, Instant messaging, meetings and conferencing. Then allow it for each user.',
    tone: 'blocker',
  },
  'not-yet': {
    title: 'Not yet',
    detail:
      'Something has to be in place first. You can fill in the rest meanwhile; nothing is lost.',
    tone: 'blocker',
  },
  undecided: {
    title: 'Not decided yet',
    detail: 'Answer the questions that are open, and the verdict stands here.',
    tone: 'note',
  },
}
