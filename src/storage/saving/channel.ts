import type { TabMessage } from '../../request/schema'
import { TAB_MESSAGE_TYPES } from '../../request/shapes/tabs'
import { DATABASE } from '../database/names'

export interface Channel {
  post(message: TabMessage): void
  listen(listener: (message: TabMessage) => void): () => void
  close(): void
}

function isTabMessage(value: unknown): value is TabMessage {
  const { type, id } = (value ?? {}) as Partial<Record<keyof TabMessage, unknown>>
  return TAB_MESSAGE_TYPES.some((known) => known === type) && typeof id === 'string'
}

/** The other tabs of this site. Without `BroadcastChannel` there are none to hear from. */
export function openChannel(name = DATABASE): Channel {
  const listeners = new Set<(message: TabMessage) => void>()
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // A tab of another version may say what this one does not know.
    if (isTabMessage(data)) for (const listener of [...listeners]) listener(data)
  })
  return {
    post: (message) => channel?.postMessage(message),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      listeners.clear()
      channel?.close()
    },
  }
}
