import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Instant, IsoDate } from '../core/time'
import type { Setting } from '../rules/judge'

/** How often a wait or a "today" on the screen is brought up to date. */
const TICK = 30_000

/** The page is in English, and writes a day in one way whatever the browser is set to: `22 November 2026`. */
const LOCALE = 'en-GB'

/** The one clock of the page. Everything below the stores takes its time as an argument. */
export const useClockStore = defineStore('clock', () => {
  const now = ref<Instant>(new Date().toISOString())
  // Asked for with the first date that is written: it takes the browser longer than all else at the start.
  const zone = computed(() => Intl.DateTimeFormat().resolvedOptions().timeZone)

  /** The administrator's calendar day, not that of UTC. */
  const today = computed<IsoDate>(() => localDay(new Date(now.value)))

  /** What a draft is judged by. The zone is asked for only when it is read. */
  const setting = computed((): Setting => ({
    now: now.value,
    day: today.value,
    get zone() {
      return zone.value
    },
    locale: LOCALE,
  }))

  function read(): Instant {
    now.value = new Date().toISOString()
    return now.value
  }

  /** Starts the ticking; gives back what stops it. */
  function start(): () => void {
    read()
    const timer = setInterval(read, TICK)
    return () => clearInterval(timer)
  }

  return { now, zone, locale: LOCALE, today, setting, read, start }
})

function localDay(date: Date): IsoDate {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
