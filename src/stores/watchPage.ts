export interface PageWatcher {
  /** The page may be going: at once, and more than once. */
  onLeave: () => void
  /** The browser shows the page again from its own store. */
  onReturn: () => void
  /** The browser asks the person only where leaving would lose something. */
  wouldLose: () => boolean
}

/** Watches a page come and go; gives back what stops that. */
export function watchPage(
  target: Window,
  { onLeave, onReturn, wouldLose }: PageWatcher,
): () => void {
  const life = new AbortController()
  const { signal } = life
  target.addEventListener('pagehide', onLeave, { signal })
  target.addEventListener('pageshow', ({ persisted }) => persisted && onReturn(), { signal })
  target.addEventListener('blur', onLeave, { signal })
  target.document.addEventListener(
    'visibilitychange',
    () => target.document.visibilityState === 'hidden' && onLeave(),
    { signal },
  )
  target.addEventListener(
    'beforeunload',
    (event) => {
      onLeave()
      if (wouldLose()) event.preventDefault()
    },
    { signal },
  )
  return () => life.abort()
}
