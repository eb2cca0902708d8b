import type { Journey } from '../../situation/asked'
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
    detail: 'Your answers meet the conditions. Go on to the next step.',
    tone: 'good',
  },
  'eligible-with-warnings': {
    title: 'Eligible, read the warnings',
    detail: 'You can go on. Read what is listed here first.',
    tone: 'warning',
  },
  'would-have-been-eligible': {
    title: 'Would have been eligible',
    detail:
      'Under the rules of the chosen day. Nothing can be submitted any more: go on to rehearse or document it.',
    tone: 'note',
  },
  'nothing-to-request': {
    title: 'Nothing to request any more',
    detail:
      'The provisioning site has closed and Skype has ended. You can federate with Microsoft 365, take Skype out of service, or choose the rules of an earlier day.',
    tone: 'note',
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
    detail: 'Answer the open questions to see the verdict here.',
    tone: 'note',
  },
}

/** A removal asks nobody for anything: it can be done, or not yet. */
const OF_REMOVAL: VerdictWords = {
  title: 'Eligible for removal',
  detail: 'Nothing in your answers stops the removal. Go on to the next step.',
  tone: 'good',
}

/** The words for a verdict on this journey (F11). */
export const verdictWords = (verdict: Verdict, journey: Journey): VerdictWords =>
  verdict === 'eligible' && journey === 'removal' ? OF_REMOVAL : VERDICTS[verdict]
