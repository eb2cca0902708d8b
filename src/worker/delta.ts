/** A list told by what is new in it: for each place the index in the list before, or -1 for the next fresh item. */
export interface Delta<T> {
  kept: Int32Array<ArrayBuffer>
  fresh: readonly T[]
}

/**
 * What changed between two lists, so that only that is copied to a worker and back. `keyOf` tells items apart;
 * an item with the key of an earlier one stands for it.
 */
export function deltaOf<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => unknown = (item) => item,
): Delta<T> {
  const places = new Map(before.map((item, index) => [keyOf(item), index]))
  const kept = Int32Array.from(after, (item) => places.get(keyOf(item)) ?? -1)
  return { kept, fresh: after.filter((_, index) => kept[index] === -1) }
}

/** The list that a delta tells of. Kept items are the very same ones. */
export function withDelta<T>(before: readonly T[], { kept, fresh }: Delta<T>): T[] {
  let next = 0
  return Array.from(kept, (index) => (index === -1 ? fresh[next++] : before[index]) as T)
}
