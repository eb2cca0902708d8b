import { onMounted, onUnmounted, ref, watch } from 'vue'

/** Between two slices the page answers to whoever uses it. Milliseconds. */
const PAUSE = 20

/** While the page is printed nothing is left for later, also of what is drawn only then. */
let isPrinting = false
const onPrinted = () => (isPrinting = false)

/**
 * How many slices of something long to draw: the first at once, then one after the other until all `count()`
 * are there, so that it can be searched; all of them at once when the page is printed.
 */
export function useSlices(count: () => number) {
  const drawn = ref(isPrinting ? count() : 1)
  let timer: ReturnType<typeof setTimeout> | undefined

  function goOn() {
    clearTimeout(timer)
    if (drawn.value >= count()) return
    timer = setTimeout(() => {
      drawn.value += 1
      goOn()
    }, PAUSE)
  }
  function drawAll() {
    clearTimeout(timer)
    isPrinting = true
    drawn.value = Math.max(drawn.value, count())
  }

  onMounted(() => {
    goOn()
    addEventListener('beforeprint', drawAll)
    addEventListener('afterprint', onPrinted)
  })
  watch(count, goOn)
  onUnmounted(() => {
    clearTimeout(timer)
    removeEventListener('beforeprint', drawAll)
  })

  return drawn
}
