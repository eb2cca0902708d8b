import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/documents/catalogue'
import { certificateNames } from '../../src/documents/certificate/names'
import { addressNames, srvRecords } from '../../src/documents/dns/records'
import { documentTitle } from '../../src/documents/documentTitle'
import { firewallPaper } from '../../src/documents/firewall/firewall'
import { holdsNow } from '../../src/documents/holds'
import type { Summary } from '../../src/documents/summary'
import { LACKING } from '../../src/guidance/commands'
import { taskWords } from '../../src/guidance/tasks'
import type { TaskKind } from '../../src/order/task'
import type {
  Draft,
  DraftKind,
  Eligibility,
  FederationUse,
  OrderAnswers,
} from '../../src/request/draft'
import { draftOf, edgesOf, summaryFrom } from '../fixtures/requests'

/** Every situation: what is asked for, on what, in which stage, and what else rides on federation. */
const KINDS: readonly DraftKind[] = ['new', 'update', 'federation', 'removal']
const SERVERS: Record<string, Pick<Eligibility, 'platform' | 'cu5'>> = {
  se: { platform: 'sfb-se', cu5: null },
  2019: { platform: 'sfb-2019', cu5: null },
  2015: { platform: 'sfb-2015', cu5: null },
  '2013 with CU5': { platform: 'lync-2013', cu5: 'yes' },
  '2013 without CU5': { platform: 'lync-2013', cu5: 'no' },
  '2013, CU5 not known': { platform: 'lync-2013', cu5: 'unknown' },
  2010: { platform: 'lync-2010', cu5: null },
  ocs: { platform: 'ocs-2007-r2', cu5: null },
  older: { platform: 'older', cu5: null },
  online: { platform: 'online', cu5: null },
}
const DAYS = { site: '2019-03-22', discovery: '2021-06-01', ended: '2026-11-21' } as const
const NO_USES = {
  onlineUsers: 'no',
  partners: 'no',
  voiceMail: 'no',
  push: 'no',
  xmpp: 'no',
} as const
const RIDES: Record<string, Pick<OrderAnswers, 'otherFederation' | 'uses'>> = {
  'nothing else': { otherFederation: 'no', uses: NO_USES },
  partners: { otherFederation: 'yes', uses: { ...NO_USES, partners: 'yes' } },
  'voice mail': { otherFederation: 'no', uses: { ...NO_USES, voiceMail: 'yes' } },
  'not known': { otherFederation: 'no', uses: { ...NO_USES, push: 'unknown' } },
}

interface Combination {
  name: string
  summary: Summary
  draft: Draft
}

/** An answer that the situation does not ask for changes nothing, so each combination is looked at once. */
function* combinations(kind: DraftKind, today: string): Iterable<Combination> {
  const seen = new Set<string>()
  for (const [stage, asOf] of Object.entries(DAYS))
    for (const [server, answers] of Object.entries(SERVERS))
      for (const split of ['yes', 'no'] as const)
        for (const messenger of ['yes', 'no'] as const)
          for (const [rides, order] of Object.entries(RIDES)) {
            const plain = draftOf()
            const draft = draftOf({
              kind,
              eligibility: { ...plain.eligibility, ...answers, split, messenger },
              order: { ...plain.order, online: split === 'yes' ? 'on' : null, ...order },
              edges: edgesOf([
                'sip.contoso.com',
                ['contoso.com', 'fabrikam.com'],
                kind === 'update' ? 'access.contoso.com' : '',
              ]),
              baseline:
                kind === 'update'
                  ? [{ fqdn: 'access.contoso.com', domains: ['contoso.com', 'litware.com'] }]
                  : null,
            })
            const now = today === '' ? `${asOf}T14:05:00.000Z` : `${today}T14:05:00.000Z`
            const summary = summaryFrom(draft, { asOf, now })
            const { asked } = summary.situation
            const key = [
              stage,
              server,
              asked.split && split,
              asked.messenger && messenger,
              asked.otherFederation && rides,
            ].join(', ')
            if (seen.has(key)) continue
            seen.add(key)
            yield { name: `${kind}, ${key}`, summary, draft }
          }
}

/** What a combination hands out: each document that applies, with its files. */
async function documentsOf({ summary, draft }: Combination): Promise<Map<string, string>> {
  const documents = new Map<string, string>()
  for (const { id, applies, make } of CATALOGUE) {
    if (id === 'draft' || !applies(summary)) continue
    for (const { name, text } of await make({ summary, draft }))
      documents.set(`${id}/${name}`, text)
  }
  return documents
}

/** The lines of a script that do something. */
const doing = (text: string) =>
  text
    .split(/\r?\n/)
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')

/** The scripts that change the server forward; the roll back puts back what was. */
const CHANGING = /^scripts\/(1-rehearse|2-apply|2a-disable|2b-remove)\.ps1$/

/** The papers of a removal that are about Skype, and no others: partners and DNS have nothing to do with it. */
const ABOUT_SKYPE = /^(request|farewell|help-desk|server)\//
/** Why something of federation stays, and how each use is called there. */
const FEDERATION_REASON =
  /Federation stays on.*|(In use|Not known): .*|others may use it|Something else uses.*/g
const NAMED_USES: readonly [FederationUse, RegExp][] = [
  ['onlineUsers', /Microsoft 365/],
  ['partners', /partner organisations|partners,/i],
  ['voiceMail', /voice mail/i],
  ['push', /push/i],
  ['xmpp', /XMPP/],
]
/** The papers that users read. */
const HANDOUT = /^(lync-users|alerts|farewell)\//

/** A command of a script, and the tasks of which one has to be in the order of work. */
const COMMANDS: readonly [RegExp, readonly TaskKind[]][] = [
  [/Set-CsAccessEdgeConfiguration -AllowFederatedUsers \$true/, ['enable-federation']],
  [/Set-CsAccessEdgeConfiguration -AllowFederatedUsers \$false/, ['disable-federation']],
  [/New-CsPublicProvider -/, ['set-provider', 'rename-provider']],
  [/Disable-CsPublicProvider -/, ['disable-provider']],
  [/(Set|New)-CsExternalAccessPolicy -/, ['allow-public-users', 'allow-federated-users']],
  [/(Set|New)-CsHostingProvider -/, ['set-hosting-provider']],
  [/New-Cs(Allowed|Blocked)Domain -/, ['agree-domains']],
  [/Set-CsExternalAccessPolicy @values/, ['reset-policies']],
]

/** Words that belong to a request that is submitted, or to a service that answers. */
const SUBMITTING = /\bsubmit (the|your) (request|update)\b|what to enter|24 to 48 hours/i
const SKYPE_LIVES = /add a skype contact|try a skype contact|search (one of )?your .* in skype/i
/** What speaks of Skype contacts as if their end were to come. */
const SKYPE_ENDS_LATER = /last day|go offline|going away|connectivity was taken out/i
const PARTNERS_WORK = /partners still work/i
const PARTNERS_GONE = /partners are gone/i
const TURNING_OFF = /turn external communications|wait 24 hours/i

function* faultsOf(summary: Summary, documents: ReadonlyMap<string, string>): Iterable<string> {
  const { situation, tasks } = summary
  const { journey, stage, server, rides } = situation
  const has = (...kinds: TaskKind[]) =>
    tasks.some(({ kind, state }) => kinds.includes(kind) && state !== 'not-needed')
  const offered = (id: string) => [...documents.keys()].some((key) => key.startsWith(`${id}/`))
  const words = tasks.map((task) => Object.values(taskWords(task, situation)).join(' '))
  const papers = [...documents].filter(([key]) => !key.startsWith('scripts/'))
  /** The list of documents, as the screen and the search show it. */
  const listed = CATALOGUE.filter(({ applies }) => applies(summary)).map(
    (entry): [string, string] => [
      `the list, ${entry.id}`,
      `${documentTitle(entry, summary)}: ${holdsNow(entry.id, summary)}`,
    ],
  )
  const said = [
    ...papers,
    ...listed,
    ...words.map((text, at): [string, string] => [`task ${String(at)}`, text]),
  ]

  for (const [key, text] of documents) {
    if (!CHANGING.test(key)) continue
    for (const [command, kinds] of COMMANDS)
      if (command.test(doing(text)) && !has(...kinds))
        yield `${key} has ${command.source}, and no task of ${kinds.join(', ')}`
    if (
      /Set-CsAccessEdgeConfiguration -AllowFederatedUsers \$false/.test(doing(text)) &&
      !rides.nothing
    )
      yield `${key} switches federation off beside ${rides.uses.join(', ')}`
  }
  if (server.version !== null)
    for (const [key, text] of documents)
      for (const parameter of LACKING[server.version])
        if (key.startsWith('scripts/') && new RegExp(` -${parameter}\\b`).test(doing(text)))
          yield `${key} uses -${parameter}, which ${server.version} does not have`

  if (journey !== 'request')
    for (const [key, text] of said)
      if (SUBMITTING.test(text))
        yield `${key} speaks of submitting: ${SUBMITTING.exec(text)?.[0] ?? ''}`
  if (stage !== 'site')
    for (const [key, text] of said)
      if (TURNING_OFF.test(text))
        yield `${key} turns something off: ${TURNING_OFF.exec(text)?.[0] ?? ''}`
  if (journey === 'nothing' || journey === 'federation' || journey === 'removal')
    for (const [key, text] of said)
      if (SKYPE_LIVES.test(text))
        yield `${key} has Skype answer: ${SKYPE_LIVES.exec(text)?.[0] ?? ''}`

  if (journey === 'removal')
    for (const [key, text] of papers)
      if (/^(request|certificate|domains)/.test(key) && text.includes('sip.fabrikam.com'))
        yield `${key} has a planned name as if it were in use`
  if (journey === 'removal' && stage === 'ended') {
    for (const [key, text] of said)
      if (SKYPE_ENDS_LATER.test(text))
        yield `${key} has Skype end later: ${SKYPE_ENDS_LATER.exec(text)?.[0] ?? ''}`
    for (const [key, text] of papers)
      if (ABOUT_SKYPE.test(key) && !/paper-notice">Skype ended on 5 May 2025\./.test(text))
        yield `${key} does not say in its head that Skype has ended`
  }

  const commands = doing(
    documents.get([...documents.keys()].find((key) => key.startsWith('dns-commands/')) ?? '') ?? '',
  )
  if (/^Publish '/m.test(commands) && !has('publish-names', 'check-names'))
    yield 'DNS publishes names, and no task does'
  if (/^Withdraw '/m.test(commands) && !has('withdraw-names'))
    yield 'DNS withdraws, and no task does'
  if (has('withdraw-names') && !/^Withdraw '/m.test(commands))
    yield 'a task withdraws, and DNS does not'
  for (const [key, text] of listed) {
    if (/withdraw/i.test(text) && !has('withdraw-names')) yield `${key} withdraws, and no task does`
    const [, records] = /(\d+) SRV records? to withdraw/.exec(text) ?? []
    if (/withdraw/i.test(text) && records !== String(srvRecords(summary).length))
      yield `${key} withdraws more than the federation records`
  }
  for (const [key, text] of papers) {
    if (has('disable-federation') && PARTNERS_WORK.test(text))
      yield `${key} has partners work, and a task turns federation off`
    if (!has('disable-federation') && PARTNERS_GONE.test(text))
      yield `${key} has partners gone, and no task turns federation off`
  }
  if (!situation.asked.edges)
    for (const id of [
      'dns',
      'dns-zone',
      'dns-commands',
      'certificate',
      'certificate-files',
      'domains',
      'firewall',
    ])
      if (offered(id)) yield `${id} is offered, and no Access Edge is asked for`

  const certified = new Set(certificateNames(summary).flatMap(({ alternatives }) => alternatives))
  const addressed = new Set(addressNames(summary).map(({ name }) => name))
  for (const { target } of srvRecords(summary)) {
    if (!certified.has(target)) yield `${target} is a target, and not on a certificate`
    if (!addressed.has(target)) yield `${target} is a target, and has no address`
  }
  for (const name of situation.names.kept.flatMap((each) => each.names)) {
    if (!certified.has(name)) yield `${name} is kept, and not on a certificate`
    if (!addressed.has(name)) yield `${name} is kept, and has no address`
    for (const [key, text] of documents)
      if (/^certificate-files\//.test(key) && !text.includes(name))
        yield `${key} leaves ${name} out`
  }

  if (journey === 'removal' && has('keep-federation-names')) {
    const no = NAMED_USES.filter(([use]) => ![...rides.uses, ...rides.unknown].includes(use))
    const sentences = [
      ...documents,
      ...words.map((text, at) => [`task ${String(at)}`, text] as const),
    ].flatMap(([key, text]) =>
      [...text.matchAll(FEDERATION_REASON)].map(([line]) => [key, line] as const),
    )
    for (const [key, line] of sentences)
      for (const [use, name] of no)
        if (name.test(line)) yield `${key} names ${use}, which was answered with No: ${line}`
    if (!sentences.some(([key]) => key.startsWith('task')))
      yield 'no task says what federation stays for'
  }

  if (offered('firewall')) {
    const outside = firewallPaper(summary).sections.find(({ id }) => id === 'outside')
    if (journey === 'removal' && /3478/.test(JSON.stringify(outside)) !== has('close-ports'))
      yield 'the firewall leaves the media ports of federation to users who are outside'
    const close = firewallPaper(summary).sections.find(({ id }) => id === 'close')
    const closing = JSON.stringify(close ?? '')
    if (closing.includes('TCP 5061"') !== has('close-ports'))
      yield 'the firewall and the tasks differ on 5061'
    if (/TCP and UDP 53|TCP 80"|3478/.test(closing)) yield 'the firewall closes what the Edge needs'
    const sheet =
      documents.get([...documents.keys()].find((key) => key.startsWith('firewall/')) ?? '') ?? ''
    if (stage === 'ended' && journey !== 'removal' && sheet.includes('104.40.75.246'))
      yield 'the firewall opens the search of a directory that has ended'
  }

  if (server.isSkypeForBusiness)
    for (const [key, text] of [...listed, ...papers.filter(([id]) => HANDOUT.test(id))])
      if (/\b(in|in to|use) Lync\b(?! Online)/.test(text))
        yield `${key} calls the client of ${server.platform ?? ''} Lync`

  const connects = journey === 'request' || journey === 'publish' || journey === 'connected'
  for (const id of ['lync-users', 'skype-users', 'alerts'])
    if (offered(id) && !connects && journey !== 'online-admin')
      yield `the hand-out ${id} connects nobody`
  if (offered('farewell') !== (journey === 'removal')) yield 'the farewell is not for this'
  for (const id of ['request-email', 'calendar'])
    if (offered(id) && journey !== 'request') yield `${id} is for a request alone`
  for (const { kind, after } of tasks)
    for (const other of after)
      if (!tasks.some(({ id }) => id === other))
        yield `${kind} waits for ${other}, which is no task`
}

describe.each(KINDS)('all documents of a draft agree: %s', (kind) => {
  it.each([
    ['on the day of the rules', ''],
    ['as a rehearsal of an earlier stage', '2026-11-21'],
  ])('%s', async (_, today) => {
    const faults: string[] = []
    let count = 0
    for (const combination of combinations(kind, today)) {
      count += 1
      const documents = await documentsOf(combination)
      for (const fault of faultsOf(combination.summary, documents))
        faults.push(`${combination.name}: ${fault}`)
    }
    expect(count).toBeGreaterThan(25)
    expect(faults).toEqual([])
  })
})
