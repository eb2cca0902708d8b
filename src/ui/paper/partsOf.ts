/** Shorter names than this are never broken. */
const SHORT = 16

/** A name in the parts that a line may end behind: full stops are followed by no space. Joined they are the name. */
export const partsOf = (name: string): readonly string[] =>
  name.length < SHORT ? [name] : (name.match(/[^.]*\.?/g) ?? []).filter((part) => part !== '')
