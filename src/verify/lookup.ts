import type { Observation, RecordSeen } from './observation'
import { plainName } from './want'

/** What a reading says, found by name: a provider has thousands of domains, and its zone as many records. */
export interface Lookup {
  recordsAt(owner: string): readonly RecordSeen[]
  isAbsent(owner: string): boolean
  /** What is there of this owner, or of a longer one that begins like it, where the output was cut. */
  cutAt(owner: string): string | null
}

/** Remembers what is made from the observations of a reading for as long as those are there. */
export function remembered<Made>(
  make: (observations: readonly Observation[]) => Made,
): (observations: readonly Observation[]) => Made {
  const known = new WeakMap<readonly Observation[], Made>()
  return (observations) => {
    const made = known.get(observations) ?? make(observations)
    known.set(observations, made)
    return made
  }
}

/** Less than this of an owner says nothing of its domain. */
const SERVICE = '_sipfederationtls._tcp.'

/** The owner that a wrong spelling stands for (F104). */
function meantOwner({ owner, spelling }: RecordSeen): string {
  return spelling !== null && owner.startsWith(`${spelling}.`)
    ? `_sipfederationtls._tcp${owner.slice(spelling.length)}`
    : owner
}

export const lookupIn = remembered((observations): Lookup => {
  const records = new Map<string, RecordSeen[]>()
  const absent = new Set<string>()
  const cut = new Map<string, string>()
  for (const each of observations) {
    if (each.kind === 'absence') absent.add(plainName(each.owner))
    if (each.kind === 'cut')
      cut.set(plainName(each.owner.replace(/(?:\.{2,3}|…)$/, '')), each.owner)
    if (each.kind !== 'record') continue
    const owner = plainName(meantOwner(each))
    const there = records.get(owner)
    if (there) there.push(each)
    else records.set(owner, [each])
  }
  return {
    recordsAt: (owner) => records.get(plainName(owner)) ?? [],
    isAbsent: (owner) => absent.has(plainName(owner)),
    cutAt: (owner) => {
      if (cut.size === 0) return null
      const name = plainName(owner)
      for (let length = name.length; length > SERVICE.length; length -= 1) {
        const found = cut.get(name.slice(0, length))
        if (found !== undefined) return found
      }
      return null
    },
  }
})
