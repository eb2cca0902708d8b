import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outsideScripts } from '../../src/documents/powershell/outside'
import { findProgram } from '../../scripts/system.js'
import { summaryOf } from '../fixtures/summaries'
import { PWSH, runCases } from './pwsh'
import type { Case, Ran, Step } from './pwsh'
import { server } from './servers'

const OPENSSL = findProgram(['openssl'])
const FILES = outsideScripts(summaryOf())
const RUN: Step = { run: 'verify-from-outside.ps1' }
/** The name in the script becomes one that leads to this machine. */
const at = (target: string): Step => ({
  replace: 'verify-from-outside.ps1',
  from: "'sip.contoso.com'",
  to: `'${target}'`,
})
const HERE = at('localhost')

/** As Windows prints them. */
const NSLOOKUP = [
  'function nslookup($kind, $name) {',
  "    'Server:  dns.example'",
  "    'Address:  192.0.2.53'",
  "    ''",
  "    if ($kind -eq '-type=SRV') {",
  "        ($name + '   SRV service location:')",
  "        '          priority       = 0'",
  "        '          weight         = 0'",
  "        '          port           = 5061'",
  "        '          svr hostname   = localhost'",
  '    }',
  "    else { ('Name:    ' + $name.TrimEnd('.')); 'Address:  127.0.0.1' }",
  '}',
].join('\n')
/** In some windows what nslookup writes to its error stream is an error. */
const ISE = NSLOOKUP.replace('{', "{\n    Get-Content -LiteralPath 'no such file'")
const RESOLVE = [
  'function Resolve-DnsName($Name, $Type) {',
  "    if ($Type -eq 'SRV') { New-Object PSObject -Property @{ Port = 5061; NameTarget = 'sip.old.example' } }",
  "    else { New-Object PSObject -Property @{ IPAddress = '127.0.0.1' } }",
  '}',
].join('\n')

/** The name is an alias, as each way to ask says it; nslookup on a Windows in French. */
const ALIAS_BY_RESOLVE = RESOLVE.replace(
  'else {',
  "else { New-Object PSObject -Property @{ NameHost = 'edge.contoso.com' };",
)
const ALIAS_BY_NSLOOKUP = NSLOOKUP.replace(
  "('Name:    ' + $name.TrimEnd('.'))",
  "'Nom :    edge.contoso.com'",
).replace("'Address:  127.0.0.1' }", "'Address:  127.0.0.1'; ('Aliases:  ' + $name.TrimEnd('.')) }")

const folder = mkdtempSync(join(tmpdir(), 'edgewise-outside-'))
let edge: ChildProcess | null = null
let silent: Server | null = null

/** An Edge that shows a certificate of its own on port 5061, in a process of its own. */
beforeAll(async () => {
  if (OPENSSL === null) return
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const parts = [
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '1',
    '-subj',
    '/CN=edge.example',
  ]
  const names = ['-addext', 'subjectAltName=DNS:edge.example,DNS:localhost']
  spawnSync(OPENSSL, ['req', ...parts, ...names, '-keyout', key, '-out', certificate])
  silent = createServer(() => undefined)
  await new Promise<void>((ready) => silent?.listen(5061, '127.0.0.2', ready))
  edge = spawn(OPENSSL, [
    's_server',
    '-accept',
    '127.0.0.1:5061',
    '-cert',
    certificate,
    '-key',
    key,
  ])
  await new Promise<void>((ready) => edge?.stdout?.once('data', () => ready()))
})
afterAll(() => {
  edge?.kill()
  silent?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(PWSH === null || OPENSSL === null)('the look from outside in PowerShell', () => {
  const state = server('lync-2010')
  const cases: Case[] = [
    { id: 'nslookup', files: FILES, state, steps: [HERE, { prepare: NSLOOKUP }, RUN] },
    { id: 'Resolve-DnsName', files: FILES, state, steps: [HERE, { prepare: RESOLVE }, RUN] },
    { id: 'nothing', files: FILES, state, steps: [RUN] },
    { id: 'ISE', files: FILES, state, steps: [HERE, { prepare: ISE }, RUN] },
    { id: 'alias', files: FILES, state, steps: [HERE, { prepare: ALIAS_BY_RESOLVE }, RUN] },
    {
      id: 'alias, nslookup',
      files: FILES,
      state,
      steps: [HERE, { prepare: ALIAS_BY_NSLOOKUP }, RUN],
    },
    { id: 'another name', files: FILES, state, steps: [at('127.0.0.1'), RUN] },
    { id: 'closed', files: FILES, state, steps: [at('127.0.0.3'), RUN] },
    { id: 'silent', files: FILES, state, steps: [at('127.0.0.2'), RUN] },
  ]
  let results = new Map<string, Ran[]>()
  beforeAll(() => {
    results = runCases(cases)
    // PowerShell compiles the stand-in first.
  }, 300_000)
  const ran = (id: string) => results.get(id)?.at(-1)

  it('reads records with nslookup, the port and the names on the certificate', () => {
    expect(
      ran('nslookup')
        ?.output.split('\n')
        .filter((line) => /^(OK|DIFF|UNS)/.test(line)),
    ).toEqual([
      'OK      _sipfederationtls._tcp.contoso.com SRV 5061 localhost',
      'OK      localhost A 127.0.0.1',
      'OK      localhost port 5061 answers',
      'OK      localhost is on the certificate',
    ])
    expect(ran('nslookup')?.exit).toBe(0)
  })

  it('reads records with Resolve-DnsName where it is there, and says what differs', () => {
    expect(ran('Resolve-DnsName')?.exit).toBe(2)
    expect(ran('Resolve-DnsName')?.output).toContain('found 5061 sip.old.example, wanted')
  })

  it.each(['alias', 'alias, nslookup'])('never takes an alias for an address record: %s', (id) => {
    expect(ran(id)?.output).toContain(
      'DIFFERS localhost A: an alias edge.contoso.com, wanted an address record of its own',
    )
    expect(ran(id)?.output).not.toContain('OK      localhost A')
    expect(ran(id)?.exit).toBe(2)
  })

  it('is never OK where nothing can be read', () => {
    expect(ran('nothing')?.exit).toBe(2)
    expect(ran('nothing')?.output).not.toMatch(/^OK/m)
    expect(ran('nothing')?.output).toContain('certificate not read')
  })

  it('reads what nslookup answers where the window takes its remarks for errors', () => {
    expect(ran('ISE')?.output).toContain('OK      localhost A 127.0.0.1')
    expect(ran('ISE')?.exit).toBe(0)
  })

  it('says which names the certificate has where the wanted one is not among them', () => {
    expect(ran('another name')?.exit).toBe(2)
    expect(ran('another name')?.output).toMatch(
      /DIFFERS 127\.0\.0\.1 is not on the certificate, which has: .*edge\.example/,
    )
  })

  it('is not OK where nothing listens, and goes on where an open port says nothing', () => {
    expect(ran('closed')?.output).toContain('DIFFERS 127.0.0.3 port 5061')
    expect(ran('closed')?.output).not.toMatch(/^OK/m)
    expect(ran('silent')?.output).toContain('UNSEEN  127.0.0.2 certificate not read')
    expect([ran('closed')?.exit, ran('silent')?.exit]).toEqual([2, 2])
  })
})

describe.skipIf(OPENSSL === null || process.platform === 'win32')(
  'the look from outside in a shell',
  () => {
    const run = (dig: string, target = 'localhost') => {
      const bin = mkdtempSync(join(folder, 'bin-'))
      writeFileSync(join(bin, 'dig'), `#!/bin/sh\n${dig}\n`)
      chmodSync(join(bin, 'dig'), 0o755)
      const text = FILES.find(({ name }) => name.endsWith('.sh'))?.text ?? ''
      writeFileSync(join(bin, 'look.sh'), text.replaceAll("'sip.contoso.com'", `'${target}'`))
      return spawnSync('sh', [join(bin, 'look.sh')], {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` },
      })
    }

    it('reads records and the names on the certificate', () => {
      const ran = run('case $3 in SRV) echo "0 0 5061 Localhost.";; A) echo 127.0.0.1;; esac')
      expect(ran.stdout).toBe(
        [
          'OK      _sipfederationtls._tcp.contoso.com SRV 5061 localhost',
          'OK      localhost A 127.0.0.1',
          'OK      localhost port 5061 answers',
          'OK      localhost is on the certificate',
          'TOTAL   4 as wanted, 0 different or not seen',
          '',
        ].join('\n'),
      )
      expect(ran.status).toBe(0)
    })

    it('is never OK where nothing can be read', () => {
      const ran = run('exit 9')
      expect(ran.stdout).toContain('UNSEEN  _sipfederationtls._tcp.contoso.com SRV')
      expect(ran.status).toBe(2)
    })

    it('never takes an alias for an address record', () => {
      const ran = run(
        'case $3 in SRV) echo "0 0 5061 localhost.";; A) echo Edge.contoso.com.; echo 127.0.0.1;; esac',
      )
      expect(ran.stdout).toContain('DIFFERS localhost A: an alias Edge.contoso.com, wanted')
      expect(ran.status).toBe(2)
    })

    it('takes what dig says about a failure for no answer', () => {
      const ran = run('echo ";; connection timed out; no servers could be reached"; exit 9')
      expect(ran.stdout).toContain('UNSEEN  _sipfederationtls._tcp.contoso.com SRV')
      expect(ran.stdout).toContain('UNSEEN  localhost A')
      expect(ran.status).toBe(2)
    })

    it('says which names the certificate has where the wanted one is not among them', () => {
      const ran = run('exit 9', '127.0.0.1')
      expect(ran.stdout).toContain('OK      127.0.0.1 port 5061 answers')
      expect(ran.stdout).toMatch(
        /DIFFERS 127\.0\.0\.1 is not on the certificate, which has: .*edge\.example/,
      )
      expect(ran.status).toBe(2)
    })

    it('is not OK where nothing listens, and goes on where an open port says nothing', () => {
      const closed = run('exit 9', '127.0.0.3')
      expect(closed.stdout).toContain(
        'UNSEEN  127.0.0.3 port 5061: this machine gets no connection',
      )
      expect(closed.stdout).toContain('UNSEEN  127.0.0.3 certificate not read')
      const mute = run('exit 9', '127.0.0.2')
      expect(mute.stdout).toContain('UNSEEN  127.0.0.2 certificate not read')
      expect([closed.status, mute.status]).toEqual([2, 2])
    }, 60_000)
  },
)
