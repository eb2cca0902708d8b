import { describe, expect, it } from 'vitest'
import { compare } from '../../src/verify/compare'
import type { Reading } from '../../src/verify/reading'
import { wantedWith } from '../../src/verify/wanted/wanted'
import { summaryOf, type SummaryParts } from '../fixtures/summaries'
import { readingOf } from './plans'

const FEDERATION: SummaryParts = {
  kind: 'federation',
  asOf: '2026-11-25',
  answers: { platform: 'sfb-2015', split: 'no' },
}

function verdictsOf(parts: SummaryParts, reading: Reading): Record<string, string> {
  const { rows } = compare(wantedWith(summaryOf(parts), [reading]), [reading])
  return Object.fromEntries(
    rows
      .filter(({ verdict }) => verdict !== 'not-shown')
      .map(({ want, verdict }) => [want.id, verdict]),
  )
}

describe('what a tenant says', () => {
  it.each([
    [
      'a bare command',
      'Get-CsTenantFederationConfiguration\nIdentity : Global\nAllowFederatedUsers : True\n',
    ],
    [
      'a prompt and a table',
      'PS> Get-CsTenantFederationConfiguration | ft AllowFederatedUsers\n\nAllowFederatedUsers\n-------------------\n               True\n',
    ],
    [
      'a policy with a switch that servers have not',
      'Identity : Global\nEnableTeamsConsumerAccess : False\nEnableFederationAccess : True\n',
    ],
  ])('is nothing that a server says: %s', async (_, text) => {
    expect(verdictsOf(FEDERATION, await readingOf(text))).toEqual({})
  })

  it('is told as what it is', async () => {
    const { observations } = await readingOf(
      'Identity : Global\nEnableTeamsConsumerAccess : False\nEnableFederationAccess : True\n',
    )
    expect(observations).toMatchObject([{ kind: 'object', of: 'tenant-access-policy' }])
  })

  it('does not take the words of a server from it', async () => {
    const text = 'Get-CsAccessEdgeConfiguration\nIdentity : Global\nAllowFederatedUsers : True\n'
    expect(verdictsOf(FEDERATION, await readingOf(text))).toEqual({ federation: 'as-wanted' })
  })
})

describe('a row of a table', () => {
  it.each([
    '| Setting | Wanted | Found |\n|---|---|---|\n| AllowFederatedUsers | False | False |\n| True | True | True |\n',
    'AllowFederatedUsers;True;True\nEnablePartnerDiscovery;True;True\n',
  ])('that has values in it is over no other row: %j', async (text) => {
    expect(verdictsOf(FEDERATION, await readingOf(text))).toEqual({})
  })
})

describe('a removal that leaves federation', () => {
  const off = 'Identity : Global\nAllowFederatedUsers : False\nRoutingMethod : UseDnsSrvRouting\n'
  const removal = (order: SummaryParts['order']): SummaryParts => ({
    kind: 'removal',
    asOf: '2026-11-25',
    answers: { platform: 'sfb-2015' },
    ...(order && { order }),
  })

  it('wants nothing of the switch where it is not known who uses it', async () => {
    const verdicts = verdictsOf(removal(undefined), await readingOf(off))
    expect(verdicts).not.toHaveProperty('federation')
  })

  it('tells nobody to switch it on', async () => {
    const reading = await readingOf(off)
    const rows = compare(wantedWith(summaryOf(removal({ otherFederation: 'yes' })), [reading]), [
      reading,
    ]).rows
    const row = rows.find(({ want }) => want.id === 'federation')
    expect(row?.verdict).toBe('differs')
    expect(row?.want.change).not.toMatch(/AllowFederatedUsers \$true|switch federation on/i)
  })
})
