/** JSON with the keys of every object in one order, so that equal content is equal text. Plain data only. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

/** Sorted first and then written: a replacer would be called for every value, at twice the cost. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(inOrder)
  const record = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, inOrder(record[key])]),
  )
}
