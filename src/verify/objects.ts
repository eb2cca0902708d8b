import { remembered } from './lookup'
import { plainProperty, type Observation, type ObjectSeen, type Shown } from './observation'
import type { Seen } from './want'
import { plainName } from './want'

/** An object with every value that a reading shows for each of its properties. */
export interface MergedObject {
  identity: string | null
  values: ReadonlyMap<string, readonly (Shown & { items: readonly Shown[] })[]>
}

/**
 * The objects of a kind in one reading. Two answers about the object of one identity are one object with both their
 * values, so that neither hides the other; an object without an identity is one by itself.
 */
export function objectsOf(
  observations: readonly Observation[],
  of: ObjectSeen['of'],
): readonly MergedObject[] {
  const all = mergedIn(observations)
  const known = all.get(of) ?? merge(observations, of)
  all.set(of, known)
  return known
}

const mergedIn = remembered(() => new Map<ObjectSeen['of'], readonly MergedObject[]>())

function merge(observations: readonly Observation[], of: ObjectSeen['of']): MergedObject[] {
  const merged = new Map<string, { identity: string | null; values: Map<string, Values> }>()
  observations.forEach((each, index) => {
    if (each.kind !== 'object' || each.of !== of) return
    const key = each.identity === null ? `#${index}` : plainIdentity(each.identity)
    const object = merged.get(key) ?? { identity: each.identity, values: new Map() }
    for (const { property, ...value } of each.properties) {
      const name = plainProperty(property)
      object.values.set(name, [...(object.values.get(name) ?? []), value])
    }
    merged.set(key, object)
  })
  return [...merged.values()]
}

type Values = (Shown & { items: readonly Shown[] })[]

/** `Tag:Sales`, `sales`: the server puts a prefix before the name of a policy for users (F51). */
export function plainIdentity(identity: string): string {
  return plainName(identity).replace(/^tag:/, '')
}

/** Whether an object has this value, whole, in this property. */
export function hasValue({ values }: MergedObject, property: string, value: string): boolean {
  return (values.get(property) ?? []).some(
    ({ text, isWhole }) => isWhole && plainName(text) === plainName(value),
  )
}

/**
 * One property of every object that was picked, against what is wanted. An object that does not show it decides nothing,
 * and keeps the others from being called as wanted. A bare number decides nothing either, unless one is wanted.
 */
export function propertySeen(
  objects: readonly MergedObject[],
  property: string,
  isWanted: (text: string, items: readonly Shown[]) => boolean,
  isNumber = false,
): Seen[] {
  const seen = objects.map(({ values, identity }): Seen[] => {
    const found = values.get(property) ?? []
    if (found.length === 0)
      return [{ text: identity ?? '', state: 'unclear', note: 'does not show this property' }]
    return found.map(({ text, isWhole, items }) => {
      const isCut = !isWhole || items.some((item) => !item.isWhole)
      if (isCut) return { text, state: 'cut', note: 'cut: not readable' }
      if (text.trim() === '') return { text: 'empty', state: 'other' }
      // ConvertTo-Json gives the numbers of values that have names, and no source says which is which.
      if (!isNumber && /^\s*\d{1,9}\s*$/.test(text))
        return { text, state: 'unclear', note: 'a number, where a name is wanted' }
      return { text, state: isWanted(asSwitch(text), items) ? 'wanted' : 'other' }
    })
  })
  // Objects that do not have it in any line of the text say nothing about it.
  return seen.every((each) => each.every(({ state }) => state === 'unclear')) ? [] : seen.flat()
}

/** What a spreadsheet makes of True and False, in its own language. */
function asSwitch(text: string): string {
  const word = text.trim().toUpperCase()
  if (/^(?:WAHR|VRAI|VERDADERO|VERO|WAAR|VERDADEIRO)$/.test(word)) return 'True'
  return /^(?:FALSCH|FAUX|FALSO|ONWAAR)$/.test(word) ? 'False' : text
}

export const isTrue = (text: string) => asSwitch(text).trim().toLowerCase() === 'true'
