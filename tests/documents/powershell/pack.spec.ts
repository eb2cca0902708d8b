import { describe, expect, it } from 'vitest'
import type { PaperOptions } from '../../../src/request/draft'
import type { ServerVersion } from '../../../src/situation/server'
import { packFiles } from '../../../src/documents/powershell/pack'
import { INJECTIONS } from '../../fixtures/injections'
import { problemsIn } from '../../powershell/windowsPowerShell'
import { errorsIn, nodesOf, parsePowerShell } from '../../fixtures/powershellGrammar'
import { ALONE, ANSWERS, SECRETS, SERVERS, summaryOf } from '../../fixtures/summaries'
import type { SummaryParts } from '../../fixtures/summaries'

const SCOPES: readonly Partial<PaperOptions>[] = [
  { policyScope: 'global' },
  { policyScope: 'site', policyName: 'Redmond' },
  { policyScope: 'user', policyName: 'Skype users' },
  { policyScope: 'global', audioVideo: false },
  { policyScope: 'site', policyName: 'Redmond', audioVideo: false },
  { policyScope: 'user', policyName: "O'Brien" },
]

const FEDERATION: SummaryParts = { kind: 'federation', asOf: '2026-11-21' }

/** Every pack that can come out: each server, scope and kind. */
const PACKS = SERVERS.flatMap((server) =>
  [
    ...SCOPES.map((options): SummaryParts => ({ options })),
    { kind: 'removal' } satisfies SummaryParts,
    { kind: 'removal', order: ALONE } satisfies SummaryParts,
    FEDERATION,
    { ...FEDERATION, answers: { split: 'yes' } } satisfies SummaryParts,
  ].map((parts) => ({
    server,
    title: `${server} ${JSON.stringify(parts)}`,
    parts: { ...parts, answers: { ...ANSWERS[server], ...('answers' in parts && parts.answers) } },
  })),
)

function scriptsOf(parts: SummaryParts) {
  return packFiles(summaryOf(parts)).filter(({ name }) => name.endsWith('.ps1'))
}

function namesOf(parts: SummaryParts = {}): string[] {
  return packFiles(summaryOf(parts)).map(({ name }) => name)
}

function scriptOf(parts: SummaryParts, name: string): string {
  const script = packFiles(summaryOf(parts)).find((file) => file.name === name)
  if (script === undefined) throw new Error(`No ${name}`)
  return script.text
}

describe('the pack', () => {
  it('goes from the look over snapshot and rehearsal to the way back, after a README', () => {
    expect(namesOf()).toEqual([
      'README.txt',
      '00-look.ps1',
      '0-snapshot.ps1',
      '1-rehearse.ps1',
      '2-apply.ps1',
      '3-verify.ps1',
      '3-verify-on-edge.ps1',
      '4-roll-back.ps1',
      'verify-from-outside.ps1',
      'verify-from-outside.sh',
    ])
  })

  it('of federation goes the same way, with a test of each partner', () => {
    expect(namesOf(FEDERATION)).toEqual([
      'README.txt',
      '00-look.ps1',
      '0-snapshot.ps1',
      '1-rehearse.ps1',
      '2-apply.ps1',
      '3-verify.ps1',
      '3-verify-on-edge.ps1',
      '3-test-partners.ps1',
      '4-roll-back.ps1',
      'verify-from-outside.ps1',
      'verify-from-outside.sh',
    ])
  })

  it('of federation takes nothing away and opens partner discovery for nobody', () => {
    for (const split of ['yes', 'no'] as const) {
      const script = scriptOf({ ...FEDERATION, answers: { split } }, '2-apply.ps1')
      expect(script).not.toMatch(/Remove-Cs|Disable-Cs|-Allow\w+ \$false|EnablePartnerDiscovery/)
      expect(script.includes('HostsOCSUsers')).toBe(split === 'yes')
    }
  })

  it('for federation with Microsoft 365 reads as the golden files', async () => {
    for (const [server, split] of [
      ['sfb-se', 'no'],
      ['lync-2010', 'yes'],
      ['sfb-2019', 'yes'],
    ] as const) {
      const parts = { ...FEDERATION, answers: { ...ANSWERS[server], split } }
      const folder = `federation-${server}${split === 'yes' ? '-split' : ''}`
      for (const { name, text } of packFiles(summaryOf(parts)))
        await expect(text).toMatchFileSnapshot(`../golden/powershell/${folder}/${name}`)
    }
  })

  it('of a removal asks no record for a name, and has a pause that is no command', () => {
    expect(namesOf({ kind: 'removal' }).join()).not.toContain('outside')
    const [readMe] = packFiles(summaryOf({ kind: 'removal' }))
    expect(readMe?.text).toMatch(/^ {3}\(a few days\)/m)
  })

  it('takes a removal in two steps, with days between', () => {
    expect(namesOf({ kind: 'removal' }).filter((name) => name.startsWith('2'))).toEqual([
      '2a-disable.ps1',
      '2b-remove.ps1',
    ])
  })

  it('of an update only looks: names change nothing on the server', () => {
    const names = namesOf({ kind: 'update' })
    expect(names.filter((name) => /^(?:[124]|0-)/.test(name))).toEqual([])
    expect(names).toContain('00-look.ps1')
    expect(names).toContain('3-verify.ps1')
  })

  it('touches only the provider entry where Messenger is connected already', () => {
    const parts: SummaryParts = { answers: { messenger: 'yes' } }
    for (const name of ['1-rehearse.ps1', '2-apply.ps1', '4-roll-back.ps1'])
      expect(scriptOf(parts, name)).not.toMatch(
        /(?:Set|New|Grant|Remove)-Cs(?:AccessEdge|ExternalAccess)/,
      )
    expect(scriptOf(parts, '2-apply.ps1')).toContain('New-CsPublicProvider')
  })

  it('wants the day typed before it sets up what nobody answers any more', () => {
    const rehearsed: SummaryParts = { today: '2026-11-21' }
    expect(scriptOf(rehearsed, '2-apply.ps1')).toContain("$Confirmed -ne '2019-03-25'")
    expect(scriptOf({ kind: 'removal' }, '2a-disable.ps1')).not.toContain('type the day')
    expect(packFiles(summaryOf(rehearsed))[0]?.text).toContain('A REHEARSAL ONLY')
  })

  it.each(SERVERS)('for %s reads as the golden files', async (server) => {
    for (const { name, text } of packFiles(summaryOf({ answers: ANSWERS[server] })))
      await expect(text).toMatchFileSnapshot(`../golden/powershell/${server}/${name}`)
  })

  it('for a policy of users and for a site reads as the golden files', async () => {
    for (const options of [SCOPES[1], SCOPES[2]])
      for (const { name, text } of packFiles(summaryOf({ options: options ?? {} })))
        await expect(text).toMatchFileSnapshot(
          `../golden/powershell/${options?.policyScope ?? ''}-policy/${name}`,
        )
  })

  it('for a removal reads as the golden files, with other federation and without', async () => {
    for (const order of [undefined, ALONE])
      for (const { name, text } of packFiles(
        summaryOf({ kind: 'removal', ...(order && { order }) }),
      ))
        await expect(text).toMatchFileSnapshot(
          `../golden/powershell/removal${order === undefined ? '' : '-alone'}/${name}`,
        )
  })

  it('holds no script while the server is not chosen, and says so', () => {
    const files = packFiles(summaryOf({ answers: { platform: null } }))
    expect(files.map(({ name }) => name)).toEqual(['README.txt'])
    expect(files[0]?.text).toContain('There are no scripts for this draft yet.')
  })

  it.each(['ocs-2007-r2', 'online', 'older'] as const)(
    'holds no script for %s, and says why',
    (platform) => {
      const files = packFiles(summaryOf({ answers: { platform } }))
      expect(files.map(({ name }) => name)).toEqual(['README.txt'])
      expect(files[0]?.text).toContain('There are no scripts for this draft.')
    },
  )

  it.each([null, 'unknown', 'no'] as const)(
    'is written without the name decoration where the update of Lync Server 2013 is %s',
    (cu5) => {
      const [readMe] = packFiles(summaryOf({ answers: { platform: 'lync-2013', cu5 } }))
      expect(readMe?.text).toContain('Written for  Lync Server 2013\r\n')
    },
  )
})

describe.each(PACKS)('each script for $title', ({ parts }) => {
  const scripts = scriptsOf(parts)

  it('is read by a PowerShell grammar without an error', () => {
    for (const { name, text } of scripts)
      expect({ name, errors: errorsIn(parsePowerShell(text)) }).toEqual({ name, errors: [] })
  })

  it('is ASCII with CRLF at the end of each line, or LF for a Unix shell', () => {
    for (const { name, text } of packFiles(summaryOf(parts)))
      expect(text).toMatch(
        name.endsWith('.sh') ? /^(?:[\x20-\x7E]*\n)+$/ : /^(?:[\x20-\x7E]*\r\n)+$/,
      )
  })

  it('uses nothing that came after Windows PowerShell 2.0, and exits only at its end', () => {
    for (const { name, text } of scripts)
      expect({ name, problems: problemsIn(text) }).toEqual({ name, problems: [] })
  })

  it('holds single-quoted literals only and builds no code at run time', () => {
    for (const { text } of scripts) {
      const root = parsePowerShell(text)
      expect(nodesOf(root, 'expandable_string_literal')).toEqual([])
      expect(nodesOf(root, 'expandable_here_string_literal')).toEqual([])
      expect(nodesOf(root, 'verbatim_here_string_characters')).toEqual([])
      expect(nodesOf(root, 'sub_expression')).toEqual([])
      expect(withoutComments(text)).not.toMatch(/["`]|Invoke-(?!Cs)|\biex\b|\$\(/i)
      for (const [call] of withoutComments(text).matchAll(/(?<!>)& *\S+/g))
        expect(['& $change', '& $command']).toContain(call)
    }
  })

  it('changes nothing outside step 2 and step 4', () => {
    const changing = /^(?:Set|New|Remove|Disable|Enable|Grant)-Cs/
    for (const { name, text } of scripts)
      for (const node of nodesOf(parsePowerShell(text), 'command')) {
        const command = node.text
        if (!changing.test(command)) continue
        if (name.startsWith('1-')) expect(command).toMatch(/ -WhatIf$/)
        else expect(name).toMatch(/^(?:2-apply|2a-disable|2b-remove|4-roll-back)\.ps1$/)
      }
  })

  it('refuses to change anything without a snapshot', () => {
    for (const { name, text } of scripts.filter((file) => /^[124]/.test(file.name))) {
      const check = text.indexOf("if (-not (Test-Path -LiteralPath '.\\before\\complete.xml'))")
      const change = text.search(/\b(?:Set|New|Remove|Disable|Grant)-Cs[A-Za-z]+ [-@]/)
      expect({ name, before: check > 0 && check < change }).toEqual({ name, before: true })
    }
  })

  it('shows neither the agreement number nor a contact', () => {
    for (const { text } of packFiles(summaryOf(parts)))
      for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})

describe('parameters that a server lacks', () => {
  const decoration = /NameDecoration\w*/
  const skypeOnly = /EnableSkype\w*/
  it.each<[ServerVersion, readonly RegExp[]]>([
    ['lync-2010', [/IconUrl/, decoration, skypeOnly, /EnableXmppAccess/]],
    ['lync-2013', [decoration, skypeOnly]],
    ['lync-2013-cu5', [skypeOnly]],
  ])('are nowhere in the scripts for %s', (server, lacking) => {
    for (const { parts } of PACKS.filter((pack) => pack.server === server))
      for (const { text } of packFiles(summaryOf(parts)))
        for (const parameter of lacking) expect(text).not.toMatch(parameter)
  })

  it.each(['sfb-2015', 'sfb-2019', 'sfb-se'] as const)(
    'are there for %s, which has them',
    (server) => {
      const text = scriptOf({ answers: ANSWERS[server] }, '2-apply.ps1')
      for (const parameter of [/-IconUrl/, decoration, skypeOnly]) expect(text).toMatch(parameter)
    },
  )
})

describe('the name of a policy or a site', () => {
  // What is left of one of them without the signs at its ends is a name like any other.
  const harmful = INJECTIONS.filter((text) => !/^[\p{L}\s.]+$/u.test(text))
  const NAMES = [...harmful, '', '   ', 'a'.repeat(65), ' - ', '.hidden', 'a.']

  it.each(NAMES)('is not taken into a script as %j, which the pack says', (policyName) => {
    for (const policyScope of ['site', 'user'] as const) {
      const files = packFiles(summaryOf({ options: { policyScope, policyName } }))
      for (const { name, text } of files) {
        if (name.endsWith('.ps1')) expect(errorsIn(parsePowerShell(text))).toEqual([])
        expect(text).toMatch(/^(?:[\x20-\x7E]*\r?\n)+$/)
        if (/^2|README/.test(name)) expect(text).toMatch(/NOT IN TH[EI]S? SCRIPTS?: /)
        expect(text).not.toMatch(/ExternalAccessPolicy -Identity '/)
      }
    }
  })

  it.each(['Redmond', 'Skype users', 'EMEA_2-North', 'v1.0', 'a'])(
    'is taken as %j',
    (policyName) => {
      const site = scriptOf({ options: { policyScope: 'site', policyName } }, '2-apply.ps1')
      expect(site).toContain(`New-CsExternalAccessPolicy -Identity 'site:${policyName}'`)
      const user = scriptOf({ options: { policyScope: 'user', policyName } }, '2-apply.ps1')
      expect(user).toContain(`$name = '${policyName}'`)
    },
  )

  it('is written in character codes where it has letters outside ASCII', () => {
    const options = { policyScope: 'site', policyName: 'M\u00FCnchen' } as const
    expect(scriptOf({ options }, '2-apply.ps1')).toContain(
      "-Identity ('' + 'site:M' + [char]0x00FC + 'nchen')",
    )
  })

  it('cannot be Global for users', () => {
    const text = scriptOf({ options: { policyScope: 'user', policyName: 'GLOBAL' } }, '2-apply.ps1')
    expect(text).toContain('A policy for users cannot be called Global.')
  })
})

function withoutComments(text: string): string {
  return text
    .split('\r\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\r\n')
}
