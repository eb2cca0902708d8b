/**
 * Whether two plain values, as JSON has them, hold the same, in whatever order their keys come. What both share
 * is not looked into, so two versions of a large draft cost little more than what differs.
 */
export function samePlain(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isParent(one) || !isParent(other)) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && samePlain(one[key], other[key]))
  )
}

const isParent = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
