import { beforeAll, describe, expect, it } from 'vitest'
import { packOf } from './packs'
import { PWSH, runCases, writeFile, type Case, type Ran, type Step } from './pwsh'
import {
  MICROSOFT_365,
  hosting,
  provider,
  server,
  sharedHosting,
  type ServerState,
} from './servers'
import { sorted } from './wanted'

const PURE = packOf('sfb-se', { kind: 'federation', scope: 'global', calls: true })
const SPLIT = packOf('sfb-se', { kind: 'federation-split', scope: 'global', calls: true })
const APPLY: Step = { run: '2-apply.ps1' }
const SNAPSHOT: Step = { run: '0-snapshot.ps1' }
const list = (file: 'allowed.txt' | 'blocked.txt', ...names: string[]) =>
  writeFile(file, names.join('\r\n'))

interface Told {
  title: string
  /** A pack of a split domain. */
  split?: boolean
  state?: Partial<ServerState>
  steps: Step[]
  exit: number
  says: string
  changes?: string[]
}

/** What the last script of each case does. */
const TOLD: readonly Told[] = [
  {
    title: 'without a snapshot nothing is changed',
    steps: [APPLY],
    exit: 1,
    says: 'Run 0-snapshot.ps1 first',
    changes: [],
  },
  {
    title: 'a domain in both files stops it',
    steps: [list('allowed.txt', 'a.example'), list('blocked.txt', 'A.example'), SNAPSHOT, APPLY],
    exit: 1,
    says: 'This domain is in both files, and can be on one list only: a.example',
    changes: [],
  },
  {
    title: 'a file with no readable name in it stops it before anything is changed',
    steps: [list('blocked.txt', 'not a name', 'Sperrliste:'), SNAPSHOT, APPLY],
    exit: 1,
    says: 'No line of .\\blocked.txt is a domain name',
    changes: [],
  },
  {
    title: 'an address is no domain',
    steps: [list('allowed.txt', '10.20.30.40', 'a.example'), SNAPSHOT, APPLY],
    exit: 2,
    says: 'LOOK    This is not a domain name, so it was left out of .\\allowed.txt: 10.20.30.40',
  },
  {
    title: 'blocked domains are on their list before federation is opened',
    steps: [list('allowed.txt', 'a.example'), list('blocked.txt', 'b.example'), SNAPSHOT, APPLY],
    exit: 0,
    says: 'DONE    Block b.example',
    changes: [
      'New-CsBlockedDomain b.example',
      'New-CsAllowedDomain a.example',
      'Set-CsAccessEdgeConfiguration Global',
      'New-CsHostingProvider Office365',
      'Set-CsExternalAccessPolicy Global',
    ],
  },
  {
    title: 'a domain on the other list stays there',
    state: { blockedDomains: ['a.example'] },
    steps: [list('allowed.txt', 'a.example'), SNAPSHOT, APPLY],
    exit: 2,
    says: 'LOOK    a.example is blocked on this server and was left there',
    changes: [
      'Set-CsAccessEdgeConfiguration Global',
      'New-CsHostingProvider Office365',
      'Set-CsExternalAccessPolicy Global',
    ],
  },
  {
    title: 'the name with another address stops it',
    state: { hosting: [hosting('Office365', 'other.example', true)] },
    steps: [SNAPSHOT, APPLY],
    exit: 1,
    says: 'The name Office365 belongs to an entry with another address: other.example',
    changes: [],
  },
  {
    title: 'a public provider with the address stops it',
    state: { providers: [provider('Cloud', MICROSOFT_365, { enabled: true })] },
    steps: [SNAPSHOT, APPLY],
    exit: 1,
    says: 'A public provider has the name or the address that is needed: Cloud',
    changes: [],
  },
  {
    title: 'an entry of a split domain beside a draft without one is told and left',
    state: { hosting: [hosting('LyncOnline', MICROSOFT_365, true, sharedHosting('sfb-se'))] },
    steps: [SNAPSHOT, APPLY],
    exit: 2,
    says: 'The hosting provider LyncOnline is set for a split domain',
    changes: ['Set-CsAccessEdgeConfiguration Global', 'Set-CsExternalAccessPolicy Global'],
  },
  {
    title: 'another entry that carries the users of a split domain stops it',
    split: true,
    state: {
      hosting: [hosting('China', 'sipfed.online.partner.lync.cn', true, sharedHosting('sfb-se'))],
    },
    steps: [SNAPSHOT, APPLY],
    exit: 1,
    says: 'Another hosting provider carries your own users already: China',
    changes: [],
  },
  {
    title: 'a list longer than one of a tenant is told where the two have to be the same',
    split: true,
    steps: [
      list('allowed.txt', ...Array.from({ length: 4_001 }, (_, at) => `p${String(at)}.example`)),
      SNAPSHOT,
      { run: '1-rehearse.ps1' },
    ],
    exit: 2,
    says: 'longer than the 4000 that a list in Microsoft 365 holds',
    changes: [],
  },
  {
    title: 'a damaged list of what was added stops the way back before it changes anything',
    steps: [
      list('allowed.txt', 'a.example'),
      SNAPSHOT,
      APPLY,
      writeFile('before/added.xml', '<Objs'),
      { run: '4-roll-back.ps1' },
    ],
    exit: 1,
    says: 'The list of the domains that were added is damaged. Nothing was changed.',
    changes: [],
  },
  {
    title: 'a domain that somebody else allowed stays on the way back',
    steps: [
      list('allowed.txt', 'a.example'),
      SNAPSHOT,
      APPLY,
      { prepare: "New-CsAllowedDomain -Identity 'later.example'" },
      { run: '4-roll-back.ps1' },
    ],
    exit: 0,
    says: 'DONE    Take a.example off the allowed domains',
  },
  {
    title: 'a partner that does not answer is never OK',
    state: { allowedDomains: ['dead.example', 'good.example'] },
    steps: [{ run: '3-test-partners.ps1', arguments: ['edge.contoso.local'] }],
    exit: 2,
    says: 'DIFFERS dead.example answers',
    changes: [],
  },
  {
    title: 'only the domains of test.txt are tested where it is there',
    state: { allowedDomains: ['dead.example', 'good.example'] },
    steps: [
      writeFile('test.txt', 'good.example\r\n'),
      { run: '3-test-partners.ps1', arguments: ['edge.contoso.local'] },
    ],
    exit: 0,
    says: 'Domains to test: 1',
    changes: [],
  },
  {
    title: 'no partner to test is not a test that succeeded',
    steps: [{ run: '3-test-partners.ps1', arguments: ['edge.contoso.local'] }],
    exit: 2,
    says: 'UNSEEN  No domain is allowed by name',
  },
  {
    title: 'a name of a server that is none is refused',
    steps: [{ run: '3-test-partners.ps1', arguments: ["edge';x"] }],
    exit: 1,
    says: 'This is no name of a server. Nothing was tested.',
  },
]

const CASES: Case[] = TOLD.map(({ title, split, state, steps }) => ({
  id: title,
  files: split ? SPLIT : PURE,
  state: sorted(server('sfb-se', state)),
  steps,
}))

describe.skipIf(PWSH === null)('the scripts for federation with Microsoft 365', () => {
  let results: ReadonlyMap<string, Ran[]>
  beforeAll(() => {
    results = runCases(CASES)
  }, 120_000)

  it.each(TOLD)('$title', ({ title, exit, says, changes }) => {
    const last = results.get(title)?.at(-1)
    expect(last?.output).toContain(says)
    expect(last?.exit).toBe(exit)
    if (changes) expect(last?.changes).toEqual(changes)
  })
})
