import type { Observation } from './observation'
import type { Seen, Want } from './want'

/** What lines of 3-verify.ps1 say about one check, by the words behind OK or DIFFERS. */
function checkSeen(
  observations: readonly Observation[],
  isCheck: (text: string) => boolean,
): Seen[] {
  return observations.flatMap((each): Seen[] => {
    if (each.kind !== 'check' || !isCheck(each.text)) return []
    const text = `${each.word} ${each.text}`
    if (each.word === 'OK') return [{ text, state: 'wanted' }]
    return [{ text, state: each.word === 'DIFFERS' ? 'other' : 'unclear' }]
  })
}

/** A want that a line of 3-verify.ps1 speaks to as well. */
export function withCheck(want: Want, isCheck: (text: string) => boolean): Want {
  return {
    ...want,
    look: (observations) => [...want.look(observations), ...checkSeen(observations, isCheck)],
  }
}

/** Lines of 3-verify.ps1 say what the scripts wanted: those of another draft, or of this one before a change, do not count. */
export function ownPack(observations: readonly Observation[], fingerprint: string): Want[] {
  if (!observations.some(({ kind }) => kind === 'pack')) return []
  return [
    {
      id: 'pack',
      group: OTHER_LINES,
      what: 'Fingerprint of the scripts',
      wanted: fingerprint,
      source: '3-verify.ps1',
      change:
        'These lines are of other scripts: the draft was changed since, or it is another one. Make the scripts again and run the new 3-verify.ps1.',
      paper: 'server',
      look: (all) =>
        all.flatMap((each): Seen[] =>
          each.kind === 'pack'
            ? [
                {
                  text: each.fingerprint,
                  state: each.fingerprint === fingerprint ? 'wanted' : 'other',
                },
              ]
            : [],
        ),
    },
  ]
}

const OTHER_LINES = 'Other lines of 3-verify.ps1'

/**
 * A want for each line of 3-verify.ps1 that no other want speaks of: the script was written from the same plan, so what it
 * checks is wanted.
 */
export function otherChecks(
  observations: readonly Observation[],
  isKnown: (text: string) => boolean,
): Want[] {
  const texts = observations.flatMap((each) =>
    each.kind === 'check' && !isKnown(each.text) ? [each.text] : [],
  )
  return [...new Set(texts)].map((text) => ({
    id: `check.${text}`,
    group: OTHER_LINES,
    what: text,
    wanted: 'OK',
    source: '3-verify.ps1',
    change: 'The script says what differs: apply the change again, or look at the server.',
    paper: 'server',
    look: (all) => checkSeen(all, (other) => other === text),
  }))
}
