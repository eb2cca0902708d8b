import type { Writing } from '../../../core/writeTime'
import { useClockStore } from '../../../stores/clock'

/** In which zone and language this page writes times. */
export function useWriting(): Writing {
  const { zone, locale } = useClockStore()
  return { zone, locale }
}
