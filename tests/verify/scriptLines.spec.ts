import { describe, expect, it } from 'vitest'
import { isIncomplete, readScriptLines } from '../../src/verify/scriptLines'
import { compare } from '../../src/verify/compare'
import { wantedWith } from '../../src/verify/wanted/wanted'
import { planned, readingOf } from './plans'

const VERIFY = `OK      Federation is on
OK      The Edge does not use a default route
OK      There is one provider entry
DIFFERS Provider: Enabled = True
OK      sip:ann@contoso.com has the policy
UNSEEN  Replication: no server is listed
LOOK    Another public provider is in use

TOTAL   4 as wanted, 1 different, 1 not seen, 1 to look at
`
const LOOK = `
== Get-CsAccessEdgeConfiguration
Identity            : Global
AllowFederatedUsers : True
RoutingMethod       : UseDnsSrvRouting

== Get-CsHostingProvider
None

== Get-CsXmppAllowedPartner
Not available: this server has no XMPP partners

== Users by external access policy
without a policy of their own : 12
Users in all : 12

== Get-CsCertificate -Type AccessEdgeExternal
Subject : CN=sip.contoso.com
AlternativeNames : sip.contoso.com, sip.fabrikam.com
NotAfter : 2027-03-01
Issuer : CN=Public CA
The same is in look.txt.
`

describe('the answer of 3-verify.ps1', () => {
  it('is read line by line, and held against its total', () => {
    const answers = readScriptLines(VERIFY)
    expect(answers.checks).toHaveLength(7)
    expect(answers.rest.trim()).toBe('')
    expect(isIncomplete(answers)).toBe(false)
  })

  it.each([1, 4, 9])('without its line %i is not whole', (line) => {
    const lines = VERIFY.split('\n').toSpliced(line - 1, 1)
    expect(isIncomplete(readScriptLines(lines.join('\n')))).toBe(true)
  })

  it('keeps no address of a user', async () => {
    expect(JSON.stringify(await readingOf(VERIFY))).not.toContain('ann')
  })

  it('speaks to what is wanted, and every other line has a row of its own', async () => {
    const reading = await readingOf(VERIFY)
    const { rows } = compare(wantedWith(planned('a request to the site'), [reading]), [reading])
    const verdictOf = (id: string) => rows.find(({ want }) => want.id === id)?.verdict
    expect(verdictOf('federation')).toBe('as-wanted')
    expect(verdictOf('routing')).toBe('as-wanted')
    expect(verdictOf('public.Enabled')).toBe('differs')
    expect(verdictOf('replication')).toBe('not-shown')
    expect(verdictOf('check.There is one provider entry')).toBe('as-wanted')
    expect(verdictOf('check.Another public provider is in use')).toBe('not-shown')
  })
})

describe('lines of other scripts', () => {
  it('are told by the fingerprint that they carry', async () => {
    const summary = planned('a request to the site')
    const verdictFor = async (fingerprint: string) => {
      const reading = await readingOf(`${VERIFY}PACK    ${fingerprint}\n`)
      const { rows } = compare(wantedWith(summary, [reading]), [reading])
      return rows.find(({ want }) => want.id === 'pack')?.verdict
    }
    expect([await verdictFor(summary.fingerprint), await verdictFor('00000000')]).toEqual([
      'as-wanted',
      'differs',
    ])
  })
})

describe('the answer of 00-look.ps1', () => {
  it('is read whole: settings, what there is none of, and the certificate', async () => {
    const reading = await readingOf(LOOK)
    expect(reading.observations.map(({ kind }) => kind)).toEqual(['object', 'none', 'certificate'])
    const { rows } = compare(wantedWith(planned('a request to the site'), [reading]), [reading])
    const wanted = rows.filter(({ verdict }) => verdict === 'as-wanted').map(({ want }) => want.id)
    expect(wanted).toEqual(
      expect.arrayContaining([
        'federation',
        'routing',
        'certificate.name.sip.contoso.com.sip.contoso.com',
        'certificate.name.sip.contoso.com.sip.fabrikam.com',
      ]),
    )
  })
})
