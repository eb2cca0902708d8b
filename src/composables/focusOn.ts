import { nextTick, type Ref } from 'vue'

/** Puts the focus on what an action has just brought onto the page, and with it what a small screen shows. */
export async function focusOn(place: Readonly<Ref<HTMLElement | null>>): Promise<void> {
  await nextTick()
  place.value?.focus()
}
