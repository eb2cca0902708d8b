import { describe, expect, it } from 'vitest'
import { KEPT_EVIDENCE } from '../../src/request/limits'
import { readFound } from '../../src/verify/readFound'
import { withinLimits } from '../../src/verify/reading'
import { readingOf } from './plans'

const ZONE = '_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.\n'
const TEXT = `${ZONE}
Identity            : Global
AllowFederatedUsers : True
`

describe('what is kept beside a draft', () => {
  it('is read back as it was written', async () => {
    const readings = [await readingOf(TEXT)]
    const stored: unknown = JSON.parse(JSON.stringify({ draftId: 'a', readings }))
    expect(readFound(stored)).toEqual({ draftId: 'a', readings })
  })

  it.each([
    ['a moment that is none', { at: 'yesterday' }],
    ['an observation of an unknown kind', { observations: [{ kind: 'constructor', line: 1 }] }],
    ['a line that is no number', { observations: [{ kind: 'absence', line: '1', owner: 'a' }] }],
    ['no list', { observations: null }],
    ['a note that is unknown', { notes: ['<b>'] }],
  ])('leaves out a reading with %s', async (_, damage) => {
    const reading = await readingOf(TEXT)
    const found = readFound({ draftId: 'a', readings: [{ ...reading, ...damage }, reading] })
    expect(found?.readings).toEqual([reading])
  })

  it.each([null, 'text', { draftId: 1, readings: [] }, { draftId: 'a' }])(
    'is nothing where it is %j',
    (value) => expect(readFound(value)).toBeNull(),
  )

  it('is the newest that fits', async () => {
    const reading = await readingOf(TEXT)
    const many = Array.from({ length: 50 }, (_, at) => ({ ...reading, place: `server ${at}` }))
    const kept = withinLimits(many)
    expect(kept).toHaveLength(KEPT_EVIDENCE.readings)
    expect(kept.at(-1)?.place).toBe('server 49')
    const large = await readingOf(ZONE.repeat(20_000))
    expect(withinLimits([reading, large])).toEqual([])
    expect(withinLimits([large, reading])).toEqual([reading])
  })

  it('holds no contact and no name of a user', async () => {
    const text = 'domain;edge;contact\ncontoso.com;sip.contoso.com;ada@contoso.com\n'
    expect(JSON.stringify(await readingOf(text))).not.toContain('ada')
  })
})
