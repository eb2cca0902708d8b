import { describe, expect, it } from 'vitest'
import { packFiles } from '../../src/documents/powershell/pack'
import type { SummaryParts } from '../fixtures/summaries'
import { INJECTIONS } from '../fixtures/injections'
import { summaryOf } from '../fixtures/summaries'
import { USERS } from './journeys'
import { DAY, packOf } from './packs'
import { PWSH, runCases, writeFile } from './pwsh'
import type { Case, Ran, Step } from './pwsh'
import type { ServerState } from './servers'
import { POLICY, PROXY, policy, provider, server } from './servers'
import { sorted } from './wanted'

const FOR_USERS = packOf('lync-2013-cu5', { kind: 'new', scope: 'user', calls: true })
const FOR_ALL = packOf('lync-2013-cu5', { kind: 'new', scope: 'global', calls: true })
const REMOVAL = packOf('lync-2013-cu5', { kind: 'removal', scope: 'global', calls: true })

const SNAPSHOT: Step = { run: '0-snapshot.ps1' }
const APPLY: Step = { run: '2-apply.ps1', arguments: [DAY] }
const BACK: Step = { run: '4-roll-back.ps1' }
const start = server('lync-2013-cu5')
const ON = server('lync-2013-cu5', {
  providers: [provider('Messenger', PROXY, { enabled: true })],
  edge: { ...start.edge, allowFederatedUsers: true },
})

const cases: Case[] = []
const checks: { title: string; check: (ran: Ran[]) => void }[] = []

/** A case of its own; all of them are run together, in one PowerShell. */
function when(
  title: string,
  files: Case['files'],
  state: ServerState,
  steps: Step[],
  check: (ran: Ran[]) => void,
): void {
  cases.push({ id: title, files, state: sorted(state), steps })
  checks.push({ title, check })
}

function last(ran: readonly Ran[]): Ran {
  const found = ran.at(-1)
  if (found === undefined) throw new Error('Nothing was run')
  return found
}

/** It stops with a reason, and has changed nothing. */
function stops(reason: string) {
  return (ran: readonly Ran[]) => {
    expect(last(ran)).toMatchObject({ exit: 1, changes: [], samePlace: true })
    expect(last(ran).output).toContain(reason)
  }
}

const users = (...lines: string[]) => writeFile('users.txt', lines.join('\r\n'))

/** A server that answers nothing, and no error, for somebody who is not there. */
const SILENT = [
  'function Get-CsUser($Identity) {',
  "    if ($Identity -ne 'ada@contoso.com') { return }",
  "    New-Object PSObject -Property @{ SipAddress = 'sip:ada@contoso.com'; ExternalAccessPolicy = $null }",
  '}',
].join('\n')

const DISABLE: Step = { run: '2a-disable.ps1' }
const REMOVE: Step = { run: '2b-remove.ps1' }
/** The moment of switching off, as another program or another version may have left it. */
const disabledAs = (properties: string) =>
  writeFile(
    'before/disabled.xml',
    `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><MS>${properties}</MS></Obj></Objs>`,
  )
for (const [how, properties] of [
  ['says not how many', '<DT N="At">2020-01-01T12:00:00+00:00</DT>'],
  ['says not when', '<I32 N="Off">1</I32>'],
  ['has a text for the day', '<S N="At">yesterday</S><I32 N="Off">1</I32>'],
] as const)
  when(
    `the file about switching off ${how}`,
    REMOVAL,
    ON,
    [SNAPSHOT, DISABLE, disabledAs(properties), REMOVE],
    stops('The date of 2a-disable.ps1 cannot be read'),
  )

const REFUSING = [
  'AccessEdgeConfiguration',
  'PublicProvider',
  'HostingProvider',
  'AllowedDomain',
  'BlockedDomain',
  'XmppAllowedPartner',
  'ExternalAccessPolicy',
  'Site',
  'ManagementStoreReplicationStatus',
  'ServerVersion',
  'ServerPatchVersion',
  'User',
].map((noun) => `function Get-Cs${noun} { throw 'Access denied' }`)
when(
  'there is no site of that name',
  packNamed({ policyScope: 'site', policyName: 'Nowhere' }),
  start,
  [SNAPSHOT, APPLY],
  stops('There is no site of this name: Nowhere'),
)
when(
  'nothing may be read',
  FOR_ALL,
  start,
  [{ prepare: REFUSING.join('\n') }, { run: '00-look.ps1' }],
  stops('Nothing could be read'),
)
when(
  'one thing may not be read',
  FOR_ALL,
  start,
  [{ prepare: REFUSING[2] ?? '' }, { run: '00-look.ps1' }],
  (ran) => {
    expect(last(ran)).toMatchObject({ exit: 2, changes: [] })
    expect(last(ran).output).toContain('1 of the readings above failed')
  },
)

when(
  'the look is run on an Edge Server',
  FOR_ALL,
  server('sfb-2019', { ...start, version: 'sfb-2019', onEdge: true }),
  [{ run: '00-look.ps1' }],
  (ran) => {
    expect(last(ran)).toMatchObject({ exit: 2, changes: [] })
    expect(last(ran).output).not.toContain('STOPPED')
    expect(last(ran).output).toContain('Subject : CN=sip.contoso.com')
    expect(last(ran).output).toMatch(/AllowFederatedUsers\s*:/)
    expect(last(ran).output).toMatch(
      /Read from the copy on this machine.*Get-CsAccessEdgeConfiguration/,
    )
    expect(last(ran).output).toContain('On an Edge Server this is usual')
  },
)

when('users.txt is missing', FOR_USERS, start, [SNAPSHOT], stops('into users.txt'))
when('users.txt is empty', FOR_USERS, start, [users(''), SNAPSHOT], stops('Nobody in users.txt'))
when('users.txt names everybody', FOR_USERS, start, [users('*', '*@*'), SNAPSHOT], (ran) => {
  stops('Nobody in users.txt')(ran)
  expect(last(ran).output).toContain('This is not a SIP address: *@*')
})
when(
  'users.txt is UTF-16, with a line twice and somebody who is not there',
  FOR_USERS,
  start,
  [
    writeFile(
      'users.txt',
      Buffer.from('\uFEFFada@contoso.com\r\nADA@contoso.com\r\nnobody@contoso.com\r\n', 'utf16le'),
    ),
    SNAPSHOT,
    APPLY,
  ],
  (ran) => {
    expect(last(ran).exit).toBe(2)
    expect(last(ran).output).toContain('Not found: nobody@contoso.com')
    expect(last(ran).changes.filter((each) => each.startsWith('Grant'))).toEqual([
      'Grant-CsExternalAccessPolicy sip:ada@contoso.com',
    ])
  },
)
when(
  'users.txt has one user with and without the scheme',
  FOR_USERS,
  start,
  [users('ada@contoso.com', 'sip:ADA@contoso.com', 'sip:ada@contoso.com'), SNAPSHOT, APPLY, BACK],
  (ran) => {
    expect(ran[2]?.output.match(/DONE .*sip:ada@contoso\.com/g)).toHaveLength(1)
    expect(ran[2]?.changes.filter((each) => each.startsWith('Grant'))).toHaveLength(1)
    expect(last(ran)).toMatchObject({ exit: 0, state: sorted(start) })
  },
)
when(
  'a user of users.txt is not found and the server says nothing',
  FOR_USERS,
  start,
  [users('ada@contoso.com', 'nobody@contoso.com'), { prepare: SILENT }, SNAPSHOT],
  (ran) => {
    expect(last(ran).exit).toBe(2)
    expect(last(ran).output).toContain('Not one user but 0: nobody@contoso.com')
  },
)
when(
  'a thousand users are in users.txt',
  FOR_USERS,
  { ...start, users: many(1000) },
  [users(...many(1000).map(({ sipAddress }) => sipAddress)), SNAPSHOT, APPLY, BACK],
  (ran) => {
    expect(ran[2]?.state.users.every((each) => each.policy === POLICY)).toBe(true)
    expect(last(ran).state.users).toEqual(many(1000))
  },
)
when(
  'a user is added later',
  FOR_USERS,
  start,
  [
    users('ada@contoso.com'),
    SNAPSHOT,
    APPLY,
    users('ada@contoso.com', 'eve@contoso.com'),
    APPLY,
    BACK,
  ],
  (ran) => {
    expect(ran[4]?.changes).toEqual(['Grant-CsExternalAccessPolicy sip:eve@contoso.com'])
    expect(last(ran).state).toEqual(sorted(start))
  },
)
when(
  'a user has left before the way back',
  FOR_USERS,
  start,
  [USERS, SNAPSHOT, APPLY, { state: withoutAda() }, BACK],
  (ran) => {
    expect(last(ran).exit).toBe(2)
    expect(last(ran).output).toMatch(/LOOK {4}sip:ada@contoso\.com/)
    expect(last(ran).state.users.find(({ sipAddress }) => sipAddress.includes('bob'))?.policy).toBe(
      '',
    )
  },
)

when('there is no snapshot', FOR_ALL, start, [APPLY], stops('Run 0-snapshot.ps1 first'))
when(
  'the snapshot is half written',
  FOR_ALL,
  start,
  [SNAPSHOT, { delete: 'before/complete.xml' }, APPLY],
  stops('no complete snapshot'),
)
when(
  'the snapshot is that of another pack',
  FOR_ALL,
  start,
  [SNAPSHOT, { replace: 'before/complete.xml', from: '7f3a91c2', to: '00000000' }, BACK],
  stops('belongs to another pack (00000000)'),
)
for (const file of ['complete', 'edge', 'providers', 'policies'])
  when(
    `the snapshot is damaged: ${file}`,
    FOR_ALL,
    start,
    [SNAPSHOT, { truncate: `before/${file}.xml`, at: 150 }, APPLY],
    stops('snapshot is damaged'),
  )
when(
  'an entry is missing in the snapshot',
  FOR_ALL,
  start,
  [SNAPSHOT, { delete: 'before/providers.xml' }, BACK],
  stops('snapshot is damaged'),
)
when('a second snapshot is asked for', FOR_ALL, start, [SNAPSHOT, APPLY, SNAPSHOT, BACK], (ran) => {
  expect(ran[2]?.output).toContain('It was kept')
  expect(last(ran).state).toEqual(sorted(start))
})

when(
  'the shell is a plain one',
  FOR_ALL,
  start,
  [{ ...APPLY, noShell: true }],
  stops('Management Shell'),
)
when(
  'the account has no rights',
  FOR_ALL,
  { ...start, rights: false },
  [SNAPSHOT, APPLY],
  (ran) => {
    stops('Access is denied')(ran)
    expect(last(ran).output).toContain('Switch federation on')
  },
)
when(
  'nobody types the day',
  FOR_ALL,
  start,
  [SNAPSHOT, { run: '2-apply.ps1' }],
  stops('Not confirmed'),
)
when(
  'another day is typed',
  FOR_ALL,
  start,
  [SNAPSHOT, { run: '2-apply.ps1', answers: ['2026-11-25'] }],
  stops('Not confirmed'),
)
when(
  'the day is typed',
  FOR_ALL,
  start,
  [SNAPSHOT, { run: '2-apply.ps1', answers: [DAY], transcript: true }],
  (ran) => {
    expect(last(ran)).toMatchObject({ exit: 0 })
    expect(last(ran).output).not.toContain('No transcript')
  },
)

when(
  'removing before switching off',
  REMOVAL,
  ON,
  [SNAPSHOT, { run: '2b-remove.ps1' }],
  stops('Run 2a-disable.ps1'),
)
when(
  'removing on the day of switching off',
  REMOVAL,
  ON,
  [SNAPSHOT, { run: '2a-disable.ps1' }, { run: '2b-remove.ps1', answers: ['yes'] }],
  stops('Watch for a few days'),
)
when(
  'the entry went off although its command failed, and it is removed on the same day',
  REMOVAL,
  ON,
  [
    SNAPSHOT,
    { run: '2a-disable.ps1', failAt: 1, failsLate: true },
    { run: '2a-disable.ps1' },
    { run: '2b-remove.ps1', answers: ['yes'] },
  ],
  stops('Watch for a few days'),
)
when(
  'a failure says what was done and which script to run',
  FOR_ALL,
  start,
  [SNAPSHOT, { ...APPLY, failAt: 3 }],
  (ran) => {
    expect(last(ran)).toMatchObject({ exit: 1 })
    expect(last(ran).output).toMatch(/Done before that:\n {2}Switch federation on\n/)
    expect(last(ran).output).toContain('To go back: 4-roll-back.ps1')
  },
)
when(
  'no server is listed for the replication',
  FOR_ALL,
  { ...start, replicas: [] },
  [SNAPSHOT, APPLY, { run: '3-verify.ps1' }],
  (ran) => {
    expect(last(ran).exit).toBe(2)
    expect(last(ran).output).toContain('UNSEEN  Replication')
  },
)
when(
  'a server has not received the settings',
  FOR_ALL,
  { ...start, replicas: [{ fqdn: 'edge.contoso.com', upToDate: false }] },
  [SNAPSHOT, APPLY, { run: '3-verify.ps1' }],
  (ran) => {
    expect(last(ran)).toMatchObject({ exit: 2 })
    expect(last(ran).output).toContain('DIFFERS Replication: edge.contoso.com')
  },
)
when(
  'the Edge has not received the entry',
  FOR_ALL,
  start,
  [{ run: '3-verify-on-edge.ps1' }],
  (ran) => {
    expect(last(ran).exit).toBe(2)
  },
)
when(
  'a narrower policy lacks the flags',
  FOR_ALL,
  {
    ...start,
    policies: [policy('Global'), policy('Tag:No externals')],
    users: [{ sipAddress: 'sip:ada@contoso.com', policy: 'No externals' }],
  },
  [SNAPSHOT, APPLY, { run: '3-verify.ps1' }],
  (ran) => {
    expect(last(ran).output).toContain('The policy Tag:No externals goes before it')
    expect(last(ran).output).toContain('It holds for 1 users')
  },
)
when(
  'push notifications ride on federation',
  packOf('lync-2013-cu5', { kind: 'removal-alone', scope: 'global', calls: true }),
  { ...ON, allowedDomains: ['push.lync.com'] },
  [SNAPSHOT, { run: '2a-disable.ps1' }],
  (ran) => {
    stops('used by something else')(ran)
    expect(last(ran).output).toContain('USES    push notifications: push.lync.com')
  },
)
when(
  'a site has a letter outside ASCII',
  packNamed({ policyScope: 'site', policyName: 'M\u00FCnchen' }),
  { ...start, sites: ['M\u00FCnchen'] },
  [SNAPSHOT, APPLY, { run: '3-verify.ps1' }, BACK],
  (ran) => {
    expect(ran[1]?.changes).toContain('New-CsExternalAccessPolicy Site:M\u00FCnchen')
    expect(ran[2]?.exit).toBe(0)
    expect(last(ran).state).toEqual({ ...sorted(start), sites: ['M\u00FCnchen'] })
  },
)
for (const [index, policyName] of INJECTIONS.entries())
  when(
    `a policy has a hostile name, number ${String(index)}`,
    packNamed({ policyScope: 'user', policyName }),
    start,
    [USERS, SNAPSHOT, APPLY],
    (ran) => {
      const made = last(ran).state.policies.filter(({ identity }) => identity !== 'Global')
      expect(made.every(({ identity }) => identity === `Tag:${policyName.trim()}`)).toBe(true)
      expect([0, 2]).toContain(last(ran).exit)
    },
  )

function packNamed(options: SummaryParts['options'] & object) {
  return packFiles(summaryOf({ today: '2026-11-21', options }))
}

function many(count: number): ServerState['users'] {
  return Array.from({ length: count }, (_, index) => ({
    sipAddress: `sip:user${String(index)}@contoso.com`,
    policy: '',
  }))
}

function withoutAda(): ServerState {
  return {
    ...sorted(start),
    edge: { ...start.edge, allowFederatedUsers: true },
    policies: [policy('Global'), policy(`Tag:${POLICY}`, { enablePublicCloudAccess: true })],
    users: [{ sipAddress: 'sip:bob@contoso.com', policy: POLICY }],
  }
}

describe.skipIf(PWSH === null)('when something is wrong', () => {
  const results = PWSH === null ? new Map<string, Ran[]>() : runCases(cases)

  it.each(checks)('$title', ({ title, check }) => {
    check(results.get(title) ?? [])
  })
})
