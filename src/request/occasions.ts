/** On which occasion a version is kept by itself; any other is kept before an action, and has that action's name. */
export const OCCASIONS = ['opened', 'edited'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** Tells an occasion from the name of an action. */
export function isOccasion(why: string): why is Occasion {
  return OCCASIONS.some((occasion) => occasion === why)
}
