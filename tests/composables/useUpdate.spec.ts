// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useUpdate } from '../../src/composables/useUpdate'

/** The parts of a service worker and its registration that the page looks at. */
class FakeWorker extends EventTarget {
  postMessage = vi.fn()
}
class FakeRegistration extends EventTarget {
  active: FakeWorker | null = new FakeWorker()
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  update = vi.fn(() => Promise.resolve())
  unregister = vi.fn(() => Promise.resolve(true))
  scope = 'https://host.example/edgewise/'

  /** A new version comes in and waits. */
  bring() {
    const worker = new FakeWorker()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = worker
    worker.dispatchEvent(new Event('statechange'))
    return worker
  }
}
class FakeContainer extends EventTarget {
  controller: FakeWorker | null = new FakeWorker()
  registration = new FakeRegistration()
  register = vi.fn(() => Promise.resolve(this.registration))
  getRegistrations = vi.fn(() => Promise.resolve([this.registration]))
}

const START = Date.parse('2019-05-06T09:00:00Z')
const reload = vi.fn()
let container: FakeContainer
let address: URL

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] })
  container = new FakeContainer()
  address = new URL('https://host.example/edgewise/')
  reload.mockClear()
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('location', {
    get protocol() {
      return address.protocol
    },
    get search() {
      return address.search
    },
    reload,
  })
  vi.spyOn(document, 'baseURI', 'get').mockImplementation(() => address.href)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function start(flush: () => Promise<unknown> = () => Promise.resolve()) {
  let update!: ReturnType<typeof useUpdate>
  const wrapper = mount(
    defineComponent({
      setup() {
        update = useUpdate({ flush })
        return () => h('p')
      },
    }),
  )
  await flushPromises()
  return { ...update, wrapper }
}

describe('the worker', () => {
  it('is asked for past the copies that the browser keeps', async () => {
    await start()
    expect(container.register).toHaveBeenCalledWith('https://host.example/edgewise/sw.js', {
      scope: './',
      updateViaCache: 'none',
    })
  })

  it('is not asked for from a disk', async () => {
    address = new URL('file:///media/stick/edgewise.html')
    await start()
    expect(container.register).not.toHaveBeenCalled()
  })

  it('may be missing or refused: the page goes on', async () => {
    container.register.mockRejectedValue(new DOMException('blocked', 'SecurityError'))
    const { updateReady } = await start()
    expect(updateReady.value).toBe(false)
    vi.stubGlobal('navigator', {})
    expect((await start()).updateReady.value).toBe(false)
  })

  it('goes with its files, and with nothing else, when the address says nosw', async () => {
    address = new URL('https://host.example/edgewise/?nosw=1')
    const drop = vi.fn()
    vi.stubGlobal('caches', {
      keys: () =>
        Promise.resolve([
          `edgewise ${container.registration.scope} 1`,
          'edgewise elsewhere',
          'other',
        ]),
      delete: drop,
    })
    await start()
    await vi.waitFor(() => expect(container.registration.unregister).toHaveBeenCalledOnce())
    expect(drop.mock.calls).toEqual([[`edgewise ${container.registration.scope} 1`]])
    expect(container.register).not.toHaveBeenCalled()
  })
})

describe('a new version', () => {
  it('is announced when it has come in, and nothing reloads', async () => {
    const { updateReady } = await start()
    expect(updateReady.value).toBe(false)
    container.registration.bring()
    expect(updateReady.value).toBe(true)
    expect(reload).not.toHaveBeenCalled()
  })

  it('is announced when it has waited since an earlier visit', async () => {
    container.registration.waiting = new FakeWorker()
    expect((await start()).updateReady.value).toBe(true)
  })

  it('is none when it is the first version of all', async () => {
    container.registration.active = null
    const { updateReady } = await start()
    container.registration.bring()
    expect(updateReady.value).toBe(false)
  })

  it('is announced when another tab has switched to it', async () => {
    const { updateReady } = await start()
    container.dispatchEvent(new Event('controllerchange'))
    expect(updateReady.value).toBe(true)
    expect(reload).not.toHaveBeenCalled()
  })

  it('is none when the first worker takes charge of this page', async () => {
    container.controller = null
    const { updateReady } = await start()
    container.dispatchEvent(new Event('controllerchange'))
    expect(updateReady.value).toBe(false)
  })
})

describe('update()', () => {
  it('saves first, then lets the version take over, then reloads', async () => {
    const order: string[] = []
    const { update } = await start(() => Promise.resolve(order.push('flush')))
    const worker = container.registration.bring()
    worker.postMessage.mockImplementation((message) => order.push(message))
    await update()
    expect(order).toEqual(['flush', 'take-over'])
    expect(reload).not.toHaveBeenCalled()
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledOnce()
  })

  it('reloads nothing when saving fails', async () => {
    const { update } = await start(() => Promise.reject(new Error('disk full')))
    const worker = container.registration.bring()
    await expect(update()).rejects.toThrow('disk full')
    expect(worker.postMessage).not.toHaveBeenCalled()
    expect(reload).not.toHaveBeenCalled()
  })

  it('just reloads when another tab has switched already', async () => {
    const { update } = await start()
    container.dispatchEvent(new Event('controllerchange'))
    await update()
    expect(reload).toHaveBeenCalledOnce()
  })
})

describe('a page that stays open', () => {
  const comeBack = () => document.dispatchEvent(new Event('visibilitychange'))

  it('looks for a new version when somebody comes back after an hour, and not before', async () => {
    await start()
    vi.setSystemTime(START + 59 * 60_000)
    comeBack()
    expect(container.registration.update).not.toHaveBeenCalled()
    vi.setSystemTime(START + 60 * 60_000)
    comeBack()
    comeBack()
    expect(container.registration.update).toHaveBeenCalledOnce()
  })

  it('takes it calmly that there is no network', async () => {
    container.registration.update.mockRejectedValue(new TypeError('offline'))
    await start()
    vi.setSystemTime(START + 2 * 60 * 60_000)
    comeBack()
    await flushPromises()
    expect(container.registration.update).toHaveBeenCalledOnce()
  })

  it('says when a part of it could not be fetched', async () => {
    const { filesMissing } = await start()
    expect(filesMissing.value).toBe(false)
    window.dispatchEvent(new Event('vite:preloadError'))
    expect(filesMissing.value).toBe(true)
    expect(reload).not.toHaveBeenCalled()
  })

  it('stops listening when it is gone', async () => {
    const { updateReady, wrapper } = await start()
    wrapper.unmount()
    container.registration.bring()
    expect(updateReady.value).toBe(false)
  })
})
