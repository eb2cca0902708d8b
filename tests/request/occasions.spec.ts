import { describe, expect, it } from 'vitest'
import { isOccasion, OCCASIONS } from '../../src/request/occasions'

describe('an occasion', () => {
  it.each(OCCASIONS)('is “%s”', (why) => expect(isOccasion(why)).toBe(true))

  it.each(['', 'Opened', 'pasted a list', 'constructor', '__proto__'])(
    'is not the action “%s”',
    (why) => expect(isOccasion(why)).toBe(false),
  )
})
