import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TabMessage } from '../../../src/request/schema'
import { openChannel, type Channel } from '../../../src/storage/saving/channel'

const open: Channel[] = []
let names = 0

function twoTabs() {
  const name = `channel-${(names += 1)}`
  const tabs = [openChannel(name), openChannel(name)] as const
  open.push(...tabs)
  return { name, tabs }
}

afterEach(() => {
  vi.unstubAllGlobals()
  for (const channel of open.splice(0)) channel.close()
})

describe('tabs', () => {
  it('hear each other, and not themselves', async () => {
    const { tabs } = twoTabs()
    const heard: [string, TabMessage][] = []
    tabs[0].listen((message) => heard.push(['first', message]))
    tabs[1].listen((message) => heard.push(['second', message]))
    tabs[0].post({ type: 'changed', id: 'a' })
    await vi.waitFor(() => expect(heard).toEqual([['second', { type: 'changed', id: 'a' }]]))
  })

  it('stop hearing when they say so', async () => {
    const { tabs } = twoTabs()
    const [stopped, going] = [vi.fn(), vi.fn()]
    tabs[1].listen(stopped)()
    tabs[1].listen(going)
    tabs[0].post({ type: 'removed', id: 'a' })
    await vi.waitFor(() => expect(going).toHaveBeenCalledOnce())
    expect(stopped).not.toHaveBeenCalled()
  })

  it('pass over what they do not know, as a tab of another version may say it', async () => {
    const { name, tabs } = twoTabs()
    const listener = vi.fn()
    tabs[1].listen(listener)
    const other = new BroadcastChannel(name)
    for (const strange of [null, 'x', 7, {}, { type: 'changed' }, { type: 'later', id: 'a' }]) {
      other.postMessage(strange)
    }
    other.postMessage({ type: 'yield', id: 'a' })
    await vi.waitFor(() => expect(listener).toHaveBeenCalled())
    expect(listener.mock.calls).toEqual([[{ type: 'yield', id: 'a' }]])
    other.close()
  })

  it('are alone where the browser has no channels, and nothing fails', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const channel = openChannel()
    const stop = channel.listen(() => undefined)
    channel.post({ type: 'changed', id: 'a' })
    stop()
    channel.close()
  })
})
