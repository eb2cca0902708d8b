import { describe, expect, it, vi } from 'vitest'
import type { TabMessage } from '../../../src/request/schema'
import type { Channel } from '../../../src/storage/saving/channel'
import { claimDraft, type Claim, type Role } from '../../../src/storage/saving/lock'

interface Waiting {
  grant: () => void
  fail: (error: Error) => void
}

/** Web Locks of one browser, exclusive ones only: ifAvailable, signal and steal as the standard has them. */
function fakeLocks() {
  const holders = new Map<string, (error: Error) => void>()
  const queues = new Map<string, Waiting[]>()
  const queueOf = (name: string) => queues.get(name) ?? queues.set(name, []).get(name)!
  const abortion = () => new DOMException('Aborted', 'AbortError')

  function run(name: string, work: (lock: Lock | null) => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const stolen = (error: Error) => reject(error)
      holders.set(name, stolen)
      const done = () => {
        if (holders.get(name) !== stolen) return
        holders.delete(name)
        queueOf(name).shift()?.grant()
      }
      Promise.resolve(work({ name, mode: 'exclusive' }))
        .then(resolve, reject)
        .finally(done)
    })
  }

  const request = async (
    name: string,
    options: LockOptions,
    work: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    await Promise.resolve()
    if (options.steal) {
      holders.get(name)?.(abortion())
      return run(name, work)
    }
    if (!holders.has(name)) return run(name, work)
    if (options.ifAvailable) return work(null)
    return new Promise((resolve, reject) => {
      const waiting = { grant: () => run(name, work).then(resolve, reject), fail: reject }
      queueOf(name).push(waiting)
      options.signal?.addEventListener('abort', () => {
        queues.set(
          name,
          queueOf(name).filter((other) => other !== waiting),
        )
        reject(abortion())
      })
    })
  }
  return {
    manager: { request } as unknown as LockManager,
    /** The holder's page is gone: what a crash of its process does to the lock. */
    crash: (name: string) => {
      holders.delete(name)
      queueOf(name).shift()?.grant()
    },
  }
}

function fakeChannels() {
  const all: Set<(message: TabMessage) => void>[] = []
  return (): Channel => {
    const own = new Set<(message: TabMessage) => void>()
    all.push(own)
    return {
      post: (message) => {
        for (const other of all)
          if (other !== own) for (const listener of [...other]) listener(message)
      },
      listen: (listener) => {
        own.add(listener)
        return () => own.delete(listener)
      },
      close: () => own.clear(),
    }
  }
}

/** A browser in which tabs claim drafts. */
function browser() {
  const locks = fakeLocks()
  const channel = fakeChannels()
  async function tab(id = 'a', beforeYield = () => Promise.resolve()) {
    const roles: Role[] = []
    const claim = await claimDraft(id, {
      channel: channel(),
      onRole: (role) => roles.push(role),
      beforeYield,
      locks: locks.manager,
    })
    return { claim, roles }
  }
  return { tab, locks, channel }
}

const writers = (...claims: Claim[]) => claims.filter(({ role }) => role === 'writer').length

describe('one draft in several tabs', () => {
  it('has the first as its writer and the others as readers', async () => {
    const { tab } = browser()
    const [one, two, three] = [await tab(), await tab(), await tab()]
    expect([one, two, three].map(({ claim }) => claim.role)).toEqual(['writer', 'reader', 'reader'])
  })

  it('does not keep other drafts from being written', async () => {
    const { tab } = browser()
    const [one, two] = [await tab('a'), await tab('b')]
    expect(writers(one.claim, two.claim)).toBe(2)
  })

  it('passes to the reader that waits longest when the writer leaves', async () => {
    const { tab } = browser()
    const [one, two, three] = [await tab(), await tab(), await tab()]
    one.claim.release()
    await vi.waitFor(() => expect(two.roles).toEqual(['writer']))
    expect(writers(two.claim, three.claim)).toBe(1)
    two.claim.release()
    await vi.waitFor(() => expect(three.roles).toEqual(['writer']))
  })

  it('passes on when the writer crashes', async () => {
    const { tab, locks } = browser()
    await tab()
    const two = await tab()
    locks.crash('draft:a')
    await vi.waitFor(() => expect(two.claim.role).toBe('writer'))
  })

  it('does not pass to a tab that has left', async () => {
    const { tab } = browser()
    const [one, two, three] = [await tab(), await tab(), await tab()]
    two.claim.release()
    one.claim.release()
    await vi.waitFor(() => expect(three.claim.role).toBe('writer'))
    expect(two.roles).toEqual([])
  })
})

describe('taking over', () => {
  it('waits until the writer has stored its text', async () => {
    const { tab } = browser()
    let stored: () => void = () => undefined
    const one = await tab('a', () => new Promise((resolve) => (stored = resolve)))
    const two = await tab()
    const taking = two.claim.takeOver()
    await Promise.resolve()
    expect(two.claim.role).toBe('reader')
    stored()
    await taking
    await vi.waitFor(() => expect(two.claim.role).toBe('writer'))
    expect(one.claim.role).toBe('reader')
    expect(one.roles).toEqual(['writer', 'reader'])
  })

  it('takes the lock from a writer that does not answer', async () => {
    const { tab } = browser()
    const one = await tab('a', () => new Promise(() => undefined))
    const two = await tab()
    await two.claim.takeOver()
    expect(two.claim.role).toBe('writer')
    await vi.waitFor(() => expect(one.claim.role).toBe('reader'))
  })

  it('lets go also where storing failed: the text is kept by the page', async () => {
    const { tab } = browser()
    const one = await tab('a', () => Promise.reject(new Error('no room')))
    const two = await tab()
    await two.claim.takeOver()
    await vi.waitFor(() => expect(two.claim.role).toBe('writer'))
    expect(one.claim.role).toBe('reader')
  })

  it('goes back and forth, with one writer at every turn', async () => {
    const { tab } = browser()
    const [one, two] = [await tab(), await tab()]
    for (const taker of [two, one, two, one]) {
      await taker.claim.takeOver()
      await vi.waitFor(() => expect(taker.claim.role).toBe('writer'))
      await vi.waitFor(() => expect(writers(one.claim, two.claim)).toBe(1))
    }
  })

  it('changes nothing where this tab writes already', async () => {
    const { tab } = browser()
    const one = await tab()
    await one.claim.takeOver()
    expect(one.roles).toEqual(['writer'])
  })

  it('is not answered by a tab that has left', async () => {
    const { tab } = browser()
    const beforeYield = vi.fn(() => Promise.resolve())
    const one = await tab('a', beforeYield)
    const two = await tab()
    one.claim.release()
    await vi.waitFor(() => expect(two.claim.role).toBe('writer'))
    const three = await tab()
    await three.claim.takeOver()
    expect(beforeYield).not.toHaveBeenCalled()
  })
})

describe('a browser without locks', () => {
  it('lets every tab write: the comparison of revisions protects the draft', async () => {
    const onRole = vi.fn()
    const claim = await claimDraft('a', {
      channel: fakeChannels()(),
      onRole,
      beforeYield: () => Promise.resolve(),
      locks: null,
    })
    expect(claim.role).toBe('writer')
    await claim.takeOver()
    claim.release()
    expect(onRole.mock.calls).toEqual([['writer']])
  })

  it('lets the tab write where locks are there and refused, as with all site data blocked', async () => {
    const onRole = vi.fn()
    const locks = { request: () => Promise.reject(new DOMException('No', 'SecurityError')) }
    const claim = await claimDraft('a', {
      channel: fakeChannels()(),
      onRole,
      beforeYield: () => Promise.resolve(),
      locks: locks as unknown as LockManager,
    })
    expect(claim.role).toBe('writer')
    expect(onRole.mock.calls).toEqual([['writer']])
  })
})
