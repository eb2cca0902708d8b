import { isInstant, isIsoDate } from '../../core/time'

/** Letters, digits and a few marks: an id is also part of addresses and names controls of the page. */
const ID = /^[A-Za-z0-9][\w.:-]{0,99}$/

/** What a text may have to be, by the name that the schema and its outline give the test. */
export const TEXT_TESTS = {
  instant: isInstant,
  day: isIsoDate,
  id: (text: string) => ID.test(text),
} as const satisfies Record<string, (text: string) => boolean>
export type TextTest = keyof typeof TEXT_TESTS
