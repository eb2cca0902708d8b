import { describe, expect, it } from 'vitest'
import { compare } from '../../src/verify/compare'
import { verifyPaper } from '../../src/verify/paper'
import type { Reading } from '../../src/verify/reading'
import { wantedOf, wantedWith } from '../../src/verify/wanted/wanted'
import { toText } from '../../src/paper/text'
import { summaryOf } from '../fixtures/summaries'
import { planned, readingOf } from './plans'

const FEDERATION = 'federation of a split domain'

function row(plan: string, id: string, ...readings: readonly Reading[]) {
  const summary = planned(plan)
  const found = compare(wantedWith(summary, readings), readings).rows.find(
    ({ want }) => want.id === id,
  )
  if (!found) throw new Error(`No want ${id}`)
  return found
}
const verdict = (...given: Parameters<typeof row>) => row(...given).verdict

const edge = (on: string) => `Identity            : Global
AllowFederatedUsers : ${on}
RoutingMethod       : UseDnsSrvRouting
`

describe('a value', () => {
  it('is not shown where nothing was pasted', () => {
    const { rows, counts } = compare(wantedOf(planned(FEDERATION)), [])
    expect(counts).toEqual({ 'as-wanted': 0, differs: 0, 'not-shown': rows.length })
  })

  it.each([
    ['True', 'as-wanted'],
    ['False', 'differs'],
    ['Tr...', 'not-shown'],
    ['WAHR', 'as-wanted'],
    ['FALSCH', 'differs'],
    ['FAUX', 'differs'],
    ['1', 'not-shown'],
    ['', 'differs'],
  ])('AllowFederatedUsers %s: %s', async (on, expected) => {
    expect(verdict(FEDERATION, 'federation', await readingOf(edge(on)))).toBe(expected)
  })

  it('is not called different where it is a number instead of a name', async () => {
    const text = '{"Identity": "Global", "AllowFederatedUsers": true, "RoutingMethod": 0}'
    expect(verdict(FEDERATION, 'routing', await readingOf(text))).toBe('not-shown')
  })

  it('differs where one text holds it in two ways', async () => {
    const both = await readingOf(`${edge('True')}\n${edge('False')}`)
    expect(verdict(FEDERATION, 'federation', both)).toBe('differs')
    expect(both.notes).toContain('two-answers')
  })

  it('is what a place said last, and what it said before is told', async () => {
    const before = await readingOf(edge('False'), { at: '2026-11-24T09:00:00.000Z' })
    const now = await readingOf(edge('True'))
    const { verdict: last, found } = row(FEDERATION, 'federation', before, now)
    expect(last).toBe('as-wanted')
    expect(found).toHaveLength(1)
    expect(found[0]?.before?.seen).toEqual([{ text: 'False', state: 'other' }])
    const { since } = compare(wantedOf(planned(FEDERATION)), [before, now])
    expect(since).toMatchObject({ at: before.at, changed: 1, same: 1, first: 0 })
  })

  it('has to be as wanted at every place', async () => {
    const good = await readingOf(edge('True'), { place: 'fe01' })
    const bad = await readingOf(edge('False'), { place: 'edge01' })
    const { verdict: worst, found } = row(FEDERATION, 'federation', bad, good)
    expect(worst).toBe('differs')
    expect(found.map(({ place }) => place).sort()).toEqual(['edge01', 'fe01'])
  })

  it('that a later text does not show stays as it was found', async () => {
    const one = await readingOf(edge('True'))
    const other = await readingOf('RoutingMethod : UseDnsSrvRouting\nEnablePartnerDiscovery : True')
    expect(verdict(FEDERATION, 'federation', one, other)).toBe('as-wanted')
  })
})

describe('records', () => {
  const ID = 'srv.target.fabrikam.com'
  it('under a wrong spelling of the owner differ', async () => {
    const text = '_sipfederationtls_tcp.fabrikam.com. 3600 IN SRV 0 0 5061 sip.fabrikam.com.'
    expect(verdict(FEDERATION, ID, await readingOf(text))).toBe('differs')
  })

  it('beside the right one differ as well', async () => {
    const text = ['sip.fabrikam.com.', 'sip.contoso.com.']
      .map((name) => `_sipfederationtls._tcp.fabrikam.com. 3600 IN SRV 0 0 5061 ${name}`)
      .join('\n')
    expect(verdict(FEDERATION, ID, await readingOf(text))).toBe('differs')
  })

  it.each([
    ['sip.contoso.com. 300 IN CNAME edge.contoso.net.', 'differs'],
    ['sip.contoso.com. 300 IN A 10.0.0.5', 'not-shown'],
    ['sip.contoso.com. 300 IN A 203.0.113.5', 'as-wanted'],
  ])('%s: the address is %s', async (text, expected) => {
    expect(verdict(FEDERATION, 'address.sip.contoso.com', await readingOf(text))).toBe(expected)
  })
})

describe('certificates', () => {
  const ID = 'certificate.name.sip.contoso.com.sip.fabrikam.com'
  const text = (names: string, more = '') =>
    `Subject          : CN=sip.contoso.com\nAlternativeNames : {${names}}\nNotAfter         : 2027-03-01\n${more}`
  it.each([
    ['sip.contoso.com, sip.fabrikam.com', 'as-wanted'],
    ['sip.contoso.com, webconf.contoso.com', 'differs'],
    ['sip.contoso.com, webconf.contoso.com...', 'not-shown'],
  ])('with the names %s: %s', async (names, expected) => {
    expect(verdict(FEDERATION, ID, await readingOf(text(names)))).toBe(expected)
  })

  it.each([
    ['2027-03-01', 'as-wanted'],
    ['2025-03-01', 'differs'],
  ])('valid until %s: %s', async (day, expected) => {
    const shown = text('sip.contoso.com').replace('2027-03-01', day)
    const id = 'certificate.notAfter.sip.contoso.com'
    expect(verdict(FEDERATION, id, await readingOf(shown))).toBe(expected)
  })

  it('of another use say nothing about the Access Edge', async () => {
    const shown = text('sip.contoso.com, sip.fabrikam.com', 'Use : Internal\n')
    expect(verdict(FEDERATION, ID, await readingOf(shown))).toBe('not-shown')
  })
})

describe('servers', () => {
  it('are all up to date, or the replication is not as wanted', async () => {
    const all = (last: string) =>
      `ReplicaFqdn        UpToDate\n-----------        --------\nfe01.contoso.net       True\nedge01.contoso.net     ${last}\n`
    expect(verdict(FEDERATION, 'replication', await readingOf(all('True')))).toBe('as-wanted')
    expect(verdict(FEDERATION, 'replication', await readingOf(all('False')))).toBe('differs')
    const cut = all('True').replace(/ +True\n$/, '\n')
    expect(verdict(FEDERATION, 'replication', await readingOf(cut))).not.toBe('as-wanted')
  })

  it('have the newest fix that is known, or an older one', async () => {
    const text = (build: string) =>
      `ComponentName : Skype for Business Server Subscription Edition, Core Components\nVersion       : ${build}\n`
    expect(verdict(FEDERATION, 'build', await readingOf(text('7.0.2046.889')))).toBe('as-wanted')
    expect(verdict(FEDERATION, 'build', await readingOf(text('7.0.2046.820')))).toBe('differs')
  })

  it('that list the same partners as the tenant are not called as wanted for it', async () => {
    const text = (there: string) =>
      `Identity : partner.com\nDomain   : partner.com\nMarkForMonitoring : False\nProxyFqdn : \nComment : \n\nSharedSipAddressSpace : True\nAllowedDomains : {${there}}\nAllowFederatedUsers : True\n`
    const same = await readingOf(text('partner.com'))
    expect(verdict(FEDERATION, 'lists.allowed', same)).toBe('not-shown')
    const other = await readingOf(text('partner.com, other.com'))
    expect(verdict(FEDERATION, 'lists.allowed', other)).toBe('differs')
  })
})

describe('a removal', () => {
  const PLAN = 'a removal with nothing else on the Edge'
  it('is not concluded from a list without the entry', async () => {
    const text = 'Identity : Other\nProxyFqdn : im.example.com\nEnabled : True\nIconUrl : \n'
    expect(verdict(PLAN, 'public.gone', await readingOf(text))).toBe('not-shown')
    const none = await readingOf('== Get-CsPublicProvider\nNone\n')
    expect(verdict(PLAN, 'public.gone', none)).toBe('as-wanted')
  })

  it('differs while the entry is there, enabled or not', async () => {
    for (const on of ['True', 'False']) {
      const text = `Identity : Skype\nProxyFqdn : federation.messenger.msn.com\nEnabled : ${on}\nIconUrl : \n`
      expect(verdict(PLAN, 'public.gone', await readingOf(text))).toBe('differs')
    }
  })
})

describe('what is wanted', () => {
  it('is nothing where there is nothing to set up', () => {
    expect(wantedOf(summaryOf({ asOf: '2026-11-25' }))).toEqual([])
    expect(wantedOf(summaryOf({ answers: { platform: 'online' } }))).toEqual([])
  })

  it('has an id of its own each', () => {
    for (const plan of ['a request to the site', 'names to publish', FEDERATION]) {
      const ids = wantedOf(planned(plan)).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('and what was found become a record', async () => {
    const reading = await readingOf(edge('False'), { place: 'fe01' })
    const summary = planned(FEDERATION)
    const text = toText(verifyPaper(summary, compare(wantedOf(summary), [reading]), [reading]))
    expect(text).toContain('7f3a91c2')
    expect(text).toContain('fe01')
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true',
    )
  })

  it('is compared for thousands of domains in a moment', async () => {
    const domains = Array.from({ length: 5_000 }, (_, at) => `d${at}.contoso.com`)
    const summary = summaryOf({
      kind: 'federation',
      asOf: '2026-11-25',
      edges: [{ fqdn: 'sip.contoso.com', domains }],
      answers: { platform: 'sfb-se' },
    })
    const zone = domains
      .map((name) => `_sipfederationtls._tcp.${name}. 3600 IN SRV 0 0 5061 sip.contoso.com.`)
      .join('\n')
    const reading = await readingOf(zone)
    const { counts } = compare(wantedWith(summary, [reading]), [reading])
    // Their ports; every target is to have a name of its own.
    expect(counts).toMatchObject({ 'as-wanted': 5_000, differs: 5_000 })
  })
})
