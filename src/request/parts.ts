import type { AccessEdge, Draft } from './draft'

/** Access Edge FQDNs in one request of the provisioning site (F19). */
export const MOST_EDGES = 10

/** One request of a divided draft. */
export interface Part {
  part: number
  edges: readonly AccessEdge[]
}

/**
 * The requests that a draft is submitted as, by their numbers, with at most 10 Access Edges each (F19). An Edge
 * stays in the request it was put in, so one that is added or removed changes no other request.
 */
export function divide(draft: Pick<Draft, 'edges'>): Part[] {
  const parts = new Map<number, AccessEdge[]>()
  for (const edge of assignParts(draft.edges)) {
    const edges = parts.get(edge.part)
    if (edges) edges.push(edge)
    else parts.set(edge.part, [edge])
  }
  return [...parts].sort(([one], [other]) => one - other).map(([part, edges]) => ({ part, edges }))
}

/** Every Edge in a part with room: those that have one keep it in their order, the surplus moves on. */
export function assignParts(edges: readonly AccessEdge[]): AccessEdge[] {
  const room = new Room()
  const fits = edges.map(({ part }) => room.take(part))
  return edges.map((edge, index) => (fits[index] ? edge : { ...edge, part: room.next() }))
}

/** Puts further Edges behind those that have their parts, each in the lowest part with room. */
export function addToParts(
  edges: readonly AccessEdge[],
  added: readonly AccessEdge[],
): AccessEdge[] {
  const room = new Room()
  for (const { part } of edges) room.take(part)
  return [...edges, ...added.map((edge) => ({ ...edge, part: room.next() }))]
}

/** The lowest part that one more Edge fits in. */
export function lowestRoom(edges: readonly AccessEdge[]): number {
  const room = new Room()
  for (const { part } of edges) room.take(part)
  return room.next()
}

class Room {
  readonly #taken = new Map<number, number>()
  #lowest = 1

  /** Takes a place in a part; false where it is full or no part has that number. */
  take(part: number): boolean {
    const taken = this.#taken.get(part) ?? 0
    if (!Number.isInteger(part) || part < 1 || taken >= MOST_EDGES) return false
    this.#taken.set(part, taken + 1)
    return true
  }

  next(): number {
    while (!this.take(this.#lowest)) this.#lowest += 1
    return this.#lowest
  }
}
