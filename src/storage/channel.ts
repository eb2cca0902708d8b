import { DATABASE } from './names'

/** What tabs tell each other. `yield`: another tab would like to write this draft. */
export interface TabMessage {
  type: 'changed' | 'removed' | 'yield'
  /** The draft's id. */
  id: string
}

export interface Channel {
  post(message: TabMessage): void
  listen(listener: (message: TabMessage) => void): () => void
  close(): void
}

const TYPES: ReadonlySet<unknown> = new Set(['changed', 'removed', 'yield'])

function isTabMessage(value: unknown): value is TabMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    TYPES.has(value.type) &&
    'id' in value &&
    typeof value.id === 'string'
  )
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
