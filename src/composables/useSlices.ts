import { computed, onMounted, onUnmounted, ref, watch } from 'vue'
import { isPrinting } from './printing'

/** Between two slices the page answers to whoever uses it. Milliseconds. */
const PAUSE = 4

/**
 * How many slices of something long to draw: the first at once, then one after the other until all `count()` are
 * there, or `most` of them and the rest with `showAll`; all of them at once with `drawAll` and when the page is
 * printed.
 */
export function useSlices(count: () => number, most = Infinity) {
  const drawn = ref(isPrinting() ? count() : 1)
  const limit = ref(most)
  const isCut = computed(() => count() > Math.max(drawn.value, limit.value))
  let timer: ReturnType<typeof setTimeout> | undefined

  function goOn() {
    clearTimeout(timer)
    if (drawn.value >= Math.min(count(), limit.value)) return
    timer = setTimeout(() => {
      drawn.value += 1
      goOn()
    }, PAUSE)
  }
  function drawAll() {
    clearTimeout(timer)
    drawn.value = Math.max(drawn.value, count())
  }
  function showAll() {
    limit.value = Infinity
    goOn()
  }

  onMounted(() => {
    goOn()
    addEventListener('beforeprint', drawAll)
  })
  watch(count, goOn)
  onUnmounted(() => {
    clearTimeout(timer)
    removeEventListener('beforeprint', drawAll)
  })

  return { drawn, isCut, showAll, drawAll }
}
