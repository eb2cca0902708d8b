import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Constructed } from 'asn1js'
import { fromBER, OctetString, Primitive, Sequence } from 'asn1js'
import { describe, expect, it } from 'vitest'
import type { CertificateFact, Evidence } from '../../src/evidence/fact'
import { readEvidence } from '../../src/evidence/readEvidence'
import { listOf } from '../../src/imports/list'
import { TABLES } from '../fixtures/names/tables'

const WHOLE = new Uint8Array(readFileSync(join(import.meta.dirname, 'corpus/cert-der-rsa.bin')))
const SAN = '2.5.29.17'

const read = (input: string | Uint8Array) => readEvidence(input, { tables: TABLES })
const certificatesIn = ({ facts }: Evidence) =>
  facts.filter((fact): fact is CertificateFact => fact.kind === 'certificate')

/** The certificate with other names and, where it is asked for, a critical extension that nobody knows. */
function certificateWith(names: readonly string[], isStrange = false): Uint8Array {
  const { result } = fromBER(WHOLE.slice())
  const tbs = (result as Sequence).valueBlock.value[0] as Sequence
  const tagged = tbs.valueBlock.value.at(-1) as Constructed
  const extensions = tagged.valueBlock.value[0] as Sequence
  for (const extension of extensions.valueBlock.value as Sequence[]) {
    const parts = extension.valueBlock.value
    const id = (parts[0] as unknown as { getValue: () => string }).getValue()
    if (id !== SAN) continue
    const general = names.map(
      (name) =>
        new Primitive({
          idBlock: { tagClass: 3, tagNumber: 2 },
          valueHex: new TextEncoder().encode(name),
        }),
    )
    const value = new Sequence({ value: general }).toBER()
    parts[parts.length - 1] = new OctetString({ valueHex: value })
  }
  if (isStrange) {
    // 1.2.3.4.5, critical, and in it what is no DER.
    const bytes = Uint8Array.of(0x30, 12, 6, 4, 0x2a, 3, 4, 5, 1, 1, 0xff, 4, 1, 7)
    extensions.valueBlock.value.push(fromBER(bytes).result)
  }
  return new Uint8Array((result as Sequence).toBER())
}

describe('a certificate that is not what it says', () => {
  it('is unreadable with one length changed, cut or with more behind it, and never half read', async () => {
    const [whole] = certificatesIn(await read(WHOLE))
    expect(whole?.names.length).toBeGreaterThan(0)
    const broken = [WHOLE.slice(0, -1), WHOLE.slice(0, 200), Uint8Array.of(...WHOLE, 0)]
    for (let at = 2; at < WHOLE.length; at += 1) {
      for (const value of [0x00, 0x7f, 0x80, 0x84, 0xff]) {
        const changed = WHOLE.slice()
        changed[at] = value
        if (changed[at] === WHOLE[at]) continue
        if (at < 4) broken.push(changed)
        // It may be read with another letter somewhere, or not at all.
        else expect((await read(changed)).facts.length).toBeLessThanOrEqual(1)
      }
    }
    for (const bytes of broken) {
      const evidence = await read(bytes)
      expect(certificatesIn(evidence)).toEqual([])
      expect(evidence.skipped.map(({ reason }) => reason)).toEqual(['unreadable'])
    }
  })

  it('gives 10,000 names, and adds none of them', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `sip.d${at}.contoso.com`)
    const evidence = await read(certificateWith(names))
    expect(certificatesIn(evidence)[0]?.names).toHaveLength(10_000)
    const entries = [...listOf(evidence, TABLES).entries]
    expect(new Set(entries.map(({ outcome }) => outcome))).toEqual(new Set(['offered']))
  })

  it('tells a critical extension that is not known', async () => {
    const [found] = certificatesIn(await read(certificateWith(['sip.contoso.com'], true)))
    expect(found?.unknownCritical).toEqual(['1.2.3.4.5'])
    expect(found?.names.map(({ text }) => text)).toEqual(['sip.contoso.com'])
  })
})

describe('a private key', () => {
  const body = Array.from({ length: 12 }, () => 'Q'.repeat(64)).join('\n')
  it.each([
    `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`,
    `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n${body}\n-----END RSA PRIVATE KEY-----`,
    `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${body}\n-----END ENCRYPTED PRIVATE KEY-----`,
    `-----BEGIN EC PRIVATE KEY-----\r\n${body}\r\n-----END EC PRIVATE KEY-----\r\ncontoso.com`,
    `> -----BEGIN PRIVATE KEY-----\n> ${body.replaceAll('\n', '\n> ')}\n> -----END PRIVATE KEY-----`,
    `    -----BEGIN PRIVATE KEY-----\n${body}`,
    `{"edge": "sip.contoso.com", "key": "-----BEGIN PRIVATE KEY-----\\n${body.replaceAll('\n', '\\n')}\\n-----END PRIVATE KEY-----\\n"}`,
    `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${body.replaceAll('\n', '')}`,
  ])('is recognised, said and not kept: %j', async (text) => {
    const evidence = await read(text)
    expect(evidence.skipped.map(({ reason }) => reason)).toContain('private-key')
    expect(JSON.stringify(evidence)).not.toContain('QQQQ')
    expect(listOf(evidence, TABLES).remarks).toContain('private-key')
  })

  it('hides nothing that is beside it, with an end or without', async () => {
    for (const end of ['\n-----END PRIVATE KEY-----', '']) {
      const { facts } = await read(
        `contoso.com\n-----BEGIN PRIVATE KEY-----\n${body}${end}\nfabrikam.com`,
      )
      expect(facts.flatMap((fact) => (fact.kind === 'name' ? fact.name : []))).toEqual([
        'contoso.com',
        'fabrikam.com',
      ])
    }
  })
})
