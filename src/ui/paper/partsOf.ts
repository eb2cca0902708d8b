/** Shorter names than this are never broken. */
const SHORT = 16

/**
 * A name in the parts that a line may end behind: a full stop, or one of the words that the name of a setting is put
 * together from. Joined they are the name.
 */
export const partsOf = (name: string): readonly string[] =>
  name.length < SHORT
    ? [name]
    : (name.match(/[A-Z]?[^.A-Z]*\.?/g) ?? []).filter((part) => part !== '')
