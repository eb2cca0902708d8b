import { describe, expect, it } from 'vitest'
import { createLossDetector } from '../../../src/storage/saving/lossDetector'
import { draftNamed, fakeLocalStorage } from '../world'

const MARKER = 'edgewise.marker'
const MIRROR = 'edgewise.mirror'

function setUp(store = fakeLocalStorage()) {
  return { store, marker: createLossDetector(() => store) }
}

/** What a browser holds after a visit that stored these drafts one after the other. */
function afterVisit(...names: string[]) {
  const { store, marker } = setUp()
  const drafts = names.map((name, index) => ({ ...draftNamed(name), revision: index + 1 }))
  for (const [index, draft] of drafts.entries()) marker.stored(draft, index + 1)
  return { store, drafts }
}

describe('the marker', () => {
  it('remembers how many drafts there are, and the last one', () => {
    const { store, drafts } = afterVisit('one', 'two')
    expect(JSON.parse(store.getItem(MARKER)!)).toEqual({
      drafts: 2,
      lastRevision: 2,
      id: drafts[1]!.id,
      name: 'two',
    })
    expect(JSON.parse(store.getItem(MIRROR)!)).toEqual(drafts[1])
  })

  it('takes a browser without one for a first visit', async () => {
    expect(await setUp().marker.check(0, 0)).toBeNull()
  })

  it.each([
    ['all drafts are there', 2, 0],
    ['more are there', 3, 0],
    ['one was deleted in a tab that closed at once', 1, 1],
    ['all were deleted and are in the trash', 0, 2],
    ['a page that went away left one to be taken over', 0, 1],
  ])('finds nothing missing where %s', async (_, drafts, other) => {
    const { marker } = setUp(afterVisit('one', 'two').store)
    expect(await marker.check(drafts, other)).toBeNull()
  })

  it('finds nothing missing after the last draft was deleted for good', async () => {
    const { store } = afterVisit('one')
    setUp(store).marker.counted(0)
    expect(await setUp(store).marker.check(0, 0)).toBeNull()
  })

  it('is written again at the start where a killed browser lost it', async () => {
    const { store, marker } = setUp()
    expect(await marker.check(3, 0)).toBeNull()
    expect(await setUp(store).marker.check(0, 0)).toMatchObject({ drafts: 3 })
  })

  it('has a copy of the draft that is opened, where that was lost, and counts none twice', async () => {
    const { store, marker } = setUp()
    await marker.check(3, 0)
    const draft = { ...draftNamed('opened'), revision: 5 }
    marker.opened(draft)
    expect(await setUp(store).marker.check(0, 0)).toEqual({
      drafts: 3,
      name: 'opened',
      mirror: draft,
    })
  })

  it.each(['', '{', 'null', '7', '[]', '{"drafts":"2"}', '{"drafts":null}'])(
    'takes a damaged one for none: %s',
    async (text) => {
      const { store, marker } = setUp()
      store.setItem(MARKER, text)
      expect(await marker.check(0, 0)).toBeNull()
    },
  )
})

describe('an emptied database', () => {
  it('is told from a first visit, with what the second copy holds', async () => {
    const { store, drafts } = afterVisit('one', 'two')
    expect(await setUp(store).marker.check(0, 0)).toEqual({
      drafts: 2,
      name: 'two',
      mirror: drafts[1],
    })
  })

  it('leaves marker and copy alone until it was dealt with, visit after visit', async () => {
    const { store, drafts } = afterVisit('one', 'two')
    const before = [store.getItem(MARKER), store.getItem(MIRROR)]
    const { marker } = setUp(store)
    await marker.check(0, 0)
    marker.stored(draftNamed('new one'), 1)
    marker.counted(1)
    expect([store.getItem(MARKER), store.getItem(MIRROR)]).toEqual(before)
    expect(await setUp(store).marker.check(0, 0)).toMatchObject({ mirror: drafts[1] })
    marker.settle(1)
    expect(await setUp(store).marker.check(1, 0)).toBeNull()
    expect(JSON.parse(store.getItem(MARKER)!)).toMatchObject({ drafts: 1 })
  })

  it.each(['', '{"schema":1', '{"schema":99,"id":"a"}', '"x"', '{}'])(
    'is announced also where the copy cannot be read: %s',
    async (text) => {
      const { store } = afterVisit('one')
      store.setItem(MIRROR, text)
      expect(await setUp(store).marker.check(0, 0)).toEqual({
        drafts: 1,
        name: 'one',
        mirror: null,
      })
    },
  )
})

describe('a connection that was lost', () => {
  it('holds the marker, and then counts every draft that is missing', async () => {
    const { store } = afterVisit('one', 'two', 'three')
    const { marker } = setUp(store)
    marker.hold()
    marker.stored(draftNamed('written back'), 1)
    expect(await marker.check(1, 0)).toMatchObject({ drafts: 2, name: 'three' })
  })

  it('lets the marker go on where nothing is missing', async () => {
    const { store } = afterVisit('one')
    const { marker } = setUp(store)
    marker.hold()
    expect(await marker.check(1, 0)).toBeNull()
    marker.stored(draftNamed('two'), 2)
    expect(JSON.parse(store.getItem(MARKER)!)).toMatchObject({ drafts: 2, name: 'two' })
  })
})

describe('the second copy', () => {
  it.each([
    ['its text is long', { name: 'x'.repeat(500_001) }],
    [
      'it has many domains',
      {
        edges: [
          {
            id: 'e',
            fqdn: '',
            before: '',
            part: 1,
            domains: Array.from({ length: 3_001 }, (_, n) => ({
              id: `d${n}`,
              name: '',
              contact: '',
            })),
          },
        ],
      },
    ],
  ])('is none rather than one of another draft where %s', (_, large) => {
    const { store } = afterVisit('small')
    setUp(store).marker.stored({ ...draftNamed('large'), ...large }, 2)
    expect(store.getItem(MIRROR)).toBeNull()
    expect(JSON.parse(store.getItem(MARKER)!)).toMatchObject({ drafts: 2 })
  })
})

describe('a browser that refuses localStorage', () => {
  it.each([
    [
      'on access',
      () => {
        throw new DOMException('Denied', 'SecurityError')
      },
    ],
    [
      'on writing',
      () => ({
        ...fakeLocalStorage(),
        setItem: () => {
          throw new DOMException('Full', 'QuotaExceededError')
        },
      }),
    ],
  ] satisfies [string, () => Storage][])(
    'has no marker, and nothing fails: %s',
    async (_, store) => {
      const marker = createLossDetector(store)
      marker.stored(draftNamed('one'), 1)
      marker.counted(1)
      marker.settle(1)
      expect(await marker.check(0, 0)).toBeNull()
    },
  )
})
