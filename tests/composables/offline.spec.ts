// @vitest-environment happy-dom
// @isolate: whether a worker was refused is remembered for the whole visit.
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchOffline, type OfflineState } from '../../src/composables/offline'

const HERE = 'https://host.example/edgewise/'

interface Browser {
  address?: string
  isSecure?: boolean
  /** The workers that the browser knows; null where it knows none of the kind. */
  workers?: { scope: string; active: object | null }[] | null
  copies?: string[]
}

let becomeReady: () => void = () => undefined

function open({ address = HERE, isSecure = true, workers = [], copies = [] }: Browser) {
  const url = new URL(address)
  vi.stubGlobal('location', url)
  vi.stubGlobal('isSecureContext', isSecure)
  vi.stubGlobal('caches', { keys: () => Promise.resolve(copies) })
  const ready = new Promise<void>((resolve) => (becomeReady = resolve))
  const container = { getRegistrations: () => Promise.resolve(workers), ready }
  vi.stubGlobal('navigator', workers === null ? {} : { serviceWorker: container })
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue(address)
}

async function answers(signal = new AbortController().signal): Promise<OfflineState[]> {
  const told: OfflineState[] = []
  void watchOffline((state) => told.push(state), signal)
  await flushPromises()
  return told
}

beforeEach(() => {
  becomeReady = () => undefined
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const own = { scope: HERE, active: {} }
const above = { scope: 'https://host.example/', active: {} }

it.each<[OfflineState, Browser]>([
  ['file', { address: 'file:///C:/edgewise.html', workers: null }],
  ['insecure', { address: 'http://host.example/edgewise/', isSecure: false, workers: null }],
  ['unsupported', { workers: null }],
  ['switched-off', { address: `${HERE}?nosw=1` }],
  ['stored', { workers: [above, own], copies: [`edgewise ${HERE} sha256-x`] }],
  ['storing', { workers: [{ scope: HERE, active: null }] }],
  // The copy of another application says nothing about this one.
  ['storing', { workers: [above], copies: ['edgewise https://host.example/ sha256-x'] }],
  ['refused', { workers: [own], copies: [] }],
])('says “%s”', async (state, browser) => {
  open(browser)
  expect(await answers()).toEqual([state])
})

it('says so when the copy has been stored', async () => {
  const worker = { scope: HERE, active: null as object | null }
  open({ workers: [worker], copies: [`edgewise ${HERE} sha256-x`] })
  const told = await answers()
  worker.active = {}
  becomeReady()
  await flushPromises()
  expect(told).toEqual(['storing', 'stored'])
})

it('says nothing any more to a screen that was left', async () => {
  open({ workers: [own] })
  const left = new AbortController()
  left.abort()
  expect(await answers(left.signal)).toEqual([])
})
