import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findProgram } from '../../../scripts/system.js'
import { certificateFiles } from '../../../src/documents/certificate/requests'
import { INJECTIONS } from '../../fixtures/injections'
import { SECRETS, TWO_EDGES, summaryOf } from '../../fixtures/summaries'
import type { SummaryParts } from '../../fixtures/summaries'

/** Without it a run says so, and in CI fails. */
const missing = findProgram(['openssl']) === null
if (missing) console.info('openssl is not installed; certificate requests go unchecked.')

function fileOf(name: string, parts: SummaryParts = { edges: TWO_EDGES }): string {
  const file = certificateFiles(summaryOf(parts)).find((each) => each.name === name)
  if (file === undefined) throw new Error(`No ${name}`)
  return file.text
}

describe('the request files', () => {
  it('are two for each Access Edge', () => {
    expect(certificateFiles(summaryOf({ edges: TWO_EDGES })).map(({ name }) => name)).toEqual([
      'sip.contoso.com.inf',
      'sip.contoso.com.cnf',
      'access.litware.com.inf',
      'access.litware.com.cnf',
    ])
  })

  it.each(['sip.contoso.com.inf', 'sip.contoso.com.cnf'])(
    '%s reads as the golden file',
    async (name) => {
      await expect(fileOf(name)).toMatchFileSnapshot(`../golden/certificate/${name}`)
    },
  )

  it('ask for the name submitted before until the update is complete', () => {
    const edges = [
      { fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: ['contoso.com'] },
    ]
    const parts = { kind: 'update', edges } as const
    expect(fileOf('sip.contoso.com.inf', parts)).toContain('dns=access.contoso.com')
    expect(fileOf('sip.contoso.com.cnf', parts)).toContain('DNS.2 = access.contoso.com')
  })

  it('are left out for a name that cannot be a subject', () => {
    const fqdn = `${'a'.repeat(60)}.contoso.com`
    expect(certificateFiles(summaryOf({ edges: [{ fqdn, domains: ['contoso.com'] }] }))).toEqual([])
  })

  it('ask for a key that every Edge Server of a pool can have', () => {
    expect(fileOf('sip.contoso.com.inf')).toContain('\r\nExportable = TRUE\r\n')
  })

  it('join the names for certreq with an ampersand, the last without', () => {
    expect(fileOf('sip.contoso.com.inf')).toMatch(
      /"\{text\}"\r\n_continue_ = "dns=sip\.contoso\.com&"\r\n_continue_ = "dns=sip\.fabrikam\.com"\r\n$/,
    )
  })

  it.each(INJECTIONS)('stay as they are, whatever %j is typed into', (text) => {
    const edges = [
      { fqdn: text, domains: [text] },
      { fqdn: 'sip.contoso.com', before: text, domains: ['contoso.com', text] },
    ]
    const hostile = certificateFiles(summaryOf({ name: text, edges }))
    const plain = certificateFiles(summaryOf())
    expect(hostile.map(({ name }) => name)).toEqual(plain.map(({ name }) => name))
    hostile.forEach((file, index) => {
      expect(file.text).toMatch(/^[\x20-\x7E\r\n]*$/)
      expect(withoutComments(file.text)).toBe(withoutComments(plain[index]?.text ?? ''))
    })
  })

  it('show neither the agreement number nor a contact', () => {
    for (const { text } of certificateFiles(summaryOf({ edges: TWO_EDGES })))
      for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})

describe.skipIf(missing && !process.env.CI)('openssl req accepts', () => {
  it.each<[string, SummaryParts]>([
    ['one domain', {}],
    ['several domains', { edges: TWO_EDGES }],
    ['a hundred domains', { edges: [{ fqdn: 'sip.contoso.com', domains: hundred() }] }],
    ['a draft with a hostile name', { name: 'a\n[extensions]\nbasicConstraints = CA:TRUE' }],
  ])('the configuration for %s, and asks for just these names', (_, parts) => {
    for (const { name, text } of certificateFiles(summaryOf(parts))) {
      if (!name.endsWith('.cnf')) continue
      const request = requested(text)
      const subject = name.slice(0, -'.cnf'.length)
      expect(request).toMatch(new RegExp(`Subject: CN ?= ?${subject.replaceAll('.', '\\.')}\n`))
      const asked = [...request.matchAll(/DNS:([^,\s]+)/g)].map((match) => match[1])
      const wanted = [...text.matchAll(/^DNS\.\d+ = (.+)$/gm)].map((match) => match[1])
      expect(asked).toEqual(wanted)
      expect(request).not.toContain('CA:TRUE')
    }
  })
})

function hundred(): string[] {
  return Array.from({ length: 100 }, (_, index) => `d${String(index)}.example.com`)
}

/** What a request made from the configuration asks for, as OpenSSL prints it. */
function requested(config: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'request-')), 'request.cnf')
  writeFileSync(file, config)
  const { status, stdout, stderr } = spawnSync(
    'openssl',
    ['req', '-new', '-config', file, '-nodes', '-keyout', '/dev/null', '-text', '-noout'],
    { encoding: 'utf8' },
  )
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

function withoutComments(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => !/^[;#]/.test(line))
    .join('\n')
}
