import { inject, provide, type InjectionKey } from 'vue'

/** Where a field is explained, with the way back to it; null for a field that explains itself. */
export type WhyOf = (field: string) => string | null

const KEY: InjectionKey<WhyOf> = Symbol('why')

/** Gives every field below its “Why?”. */
export function provideWhy(whyOf: WhyOf): void {
  provide(KEY, whyOf)
}

/** What leads from a field to its explanation; outside a draft nothing does. */
export function useWhy(): WhyOf {
  return inject(KEY, () => null)
}
