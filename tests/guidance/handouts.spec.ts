import { describe, expect, it } from 'vitest'
import {
  ALERTS,
  FAREWELL,
  FAREWELL_ENDED,
  LYNC_USER,
  SKYPE_USER,
} from '../../src/guidance/handouts'

describe.each([ALERTS, FAREWELL, FAREWELL_ENDED, LYNC_USER, SKYPE_USER])(
  'the text of $id',
  (text) => {
    it('has a lead and at least four steps', () => {
      expect(text.lead).not.toBe('')
      expect(text.steps.length).toBeGreaterThanOrEqual(4)
    })

    it('asks for no value but the example address and the name of the client', () => {
      const asked = [text.lead, ...text.steps].flatMap((each) => each.match(/\{\w+\}/g) ?? [])
      for (const placeholder of asked) expect(['{address}', '{client}']).toContain(placeholder)
    })
  },
)
