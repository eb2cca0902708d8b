import type { Draft } from '../domain/draft'

/** Whether two versions are one: all is the same but the revision. */
export function sameContent(one: Draft, other: Draft): boolean {
  return same({ ...one, revision: 0 }, { ...other, revision: 0 })
}

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isLoose(one) || !isLoose(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  )
}

const isLoose = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
