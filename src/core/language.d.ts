/**
 * What the oldest browsers have beyond ES2022 (scripts/floor.js). The rest of ES2023 came later: `toSorted` and its
 * like are not in Chromium 109.
 */
interface ReadonlyArray<T> {
  findLast<S extends T>(
    predicate: (value: T, index: number, list: readonly T[]) => value is S,
  ): S | undefined
  findLast(predicate: (value: T, index: number, list: readonly T[]) => unknown): T | undefined
  findLastIndex(predicate: (value: T, index: number, list: readonly T[]) => unknown): number
}
interface Array<T> {
  findLast<S extends T>(
    predicate: (value: T, index: number, list: T[]) => value is S,
  ): S | undefined
  findLast(predicate: (value: T, index: number, list: T[]) => unknown): T | undefined
  findLastIndex(predicate: (value: T, index: number, list: T[]) => unknown): number
}
