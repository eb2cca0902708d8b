import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName, savedFileName } from '../../src/documents/fileName'
import { INJECTIONS } from '../fixtures/injections'
import { summaryOf } from '../fixtures/summaries'

const MADE = { at: '2026-11-21T14:05:00.000Z', zone: 'Europe/Berlin' }

describe('the name of a saved document', () => {
  it('is made of the first domain, the document and the day', () => {
    expect(fileName(summaryOf(), 'request', 'html')).toBe(
      'edgewise-contoso.com-request-2019-03-25.html',
    )
  })

  it.each([
    ['Contoso Ltd', 'contoso-ltd'],
    ['Zoë & Søn', 'zoe-s-n'],
    ['株式会社', 'draft'],
    ['..\\..\\etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    ['', 'draft'],
    ['a'.repeat(300), 'a'.repeat(60)],
    ['trailing. ', 'trailing'],
  ])('takes %j as %j where there is no domain', (name, part) => {
    expect(fileName(summaryOf({ name, edges: [] }), 'dns', 'zone')).toBe(
      `edgewise-${part}-dns-2019-03-25.zone`,
    )
  })

  it.each([
    ['2026-11-21T23:30:00.000Z', 'UTC', '2026-11-21'],
    ['2026-11-21T23:30:00.000Z', 'Europe/Berlin', '2026-11-22'],
    ['2026-11-21T02:00:00.000Z', 'America/New_York', '2026-11-20'],
  ])('carries the day of %s in %s', (at, zone, day) => {
    expect(savedFileName('x', 'draft', 'json', { at, zone })).toBe(`edgewise-x-draft-${day}.json`)
  })

  it('is taken by every file system, whatever the subject is', () => {
    const subject = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...INJECTIONS))
    fc.assert(
      fc.property(subject, (text) => {
        const name = savedFileName(text, 'request', 'html', MADE)
        expect(name).toMatch(/^edgewise-[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?-request-2026-11-21\.html$/)
        expect(name).not.toContain('..')
        expect(name.length).toBeLessThan(110)
      }),
    )
  })
})
