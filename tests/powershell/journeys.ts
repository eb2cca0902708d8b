import type { Case, Ran, Step } from './pwsh'
import { writeFile } from './pwsh'
import { DAY, isFederation, packOf } from './packs'
import type { Setup } from './packs'
import type { ServerState } from './servers'
import { PACK_FOR } from './servers'
import { TO_ALLOW, TO_BLOCK, sorted, wantedOf } from './wanted'

export const USERS = writeFile('users.txt', 'ada@contoso.com\r\nbob@contoso.com\r\n')

/** The two lists as administrators write them: a name of their own, a line that is none, one that comes twice. */
const LISTS = [
  writeFile(
    'allowed.txt',
    [...TO_ALLOW, ' Partner.EXAMPLE. ', '', 'contoso.com', '*.example', "a';b.example"].join(
      '\r\n',
    ),
  ),
  writeFile('blocked.txt', `${TO_BLOCK.join('\r\n')}\r\n`),
]

/** What happens on the way: nothing, or a change that fails, in the change itself or on the way back. */
export interface Trouble {
  failAt: number
  failsLate: boolean
  /** Run the change again after it failed, or go back at once. */
  again: boolean
  /** The change on the way back that fails; 0 is none. */
  backFailAt: number
  strict: boolean
}

export const NO_TROUBLE: Trouble = {
  failAt: 0,
  failsLate: false,
  again: false,
  backFailAt: 0,
  strict: false,
}

function changesOf({ kind }: Setup, trouble: Partial<Step>): Step[] {
  return kind.startsWith('removal')
    ? [
        { run: '2a-disable.ps1', ...trouble },
        { run: '2b-remove.ps1', arguments: ['REMOVE'], ...trouble },
      ]
    : [{ run: '2-apply.ps1', ...(!isFederation(kind) && { arguments: [DAY] }), ...trouble }]
}

/** The whole way of a pack on one server: there, once more, back, once more. */
export function journey(
  id: string,
  setup: Setup,
  state: ServerState,
  trouble: Trouble,
  look: boolean,
): Case {
  const { failAt, failsLate, again, backFailAt, strict } = trouble
  const steps: Step[] = [
    ...(isFederation(setup.kind) ? LISTS : [USERS]),
    ...(look ? [{ run: '00-look.ps1' }] : []),
    { run: '0-snapshot.ps1' },
    { run: '1-rehearse.ps1' },
    ...changesOf(setup, failAt === 0 ? {} : { failAt, failsLate }),
    ...(failAt === 0 || again ? changesOf(setup, {}) : []),
    ...(failAt === 0 || again ? [{ run: '3-verify.ps1' }] : []),
    ...(look ? [{ run: '3-verify-on-edge.ps1' }] : []),
    ...(backFailAt === 0 ? [] : [{ run: '4-roll-back.ps1', failAt: backFailAt, failsLate }]),
    { run: '4-roll-back.ps1' },
    { run: '4-roll-back.ps1' },
  ]
  return {
    id,
    files: packOf(PACK_FOR[state.version], setup),
    state: sorted(state),
    steps: steps.map((step) => ({ ...step, strict })),
  }
}

/** Everything that has to hold on that way; a list of what does not. */
export function faultsOf(
  setup: Setup,
  { state: start }: Case,
  ran: readonly Ran[],
  trouble: Trouble,
) {
  const faults: string[] = []
  const is = (what: string, holds: boolean, more = '') => {
    if (!holds) faults.push(`${what} ${more}`.trim())
  }
  const wanted = wantedOf(setup, start)
  const isSame = (one: ServerState, other: ServerState) =>
    JSON.stringify(one) === JSON.stringify(other)
  const scripts = ran.filter(({ step }) => step.run !== undefined)
  for (const { step, output, samePlace, changes } of scripts) {
    is(`${step.run ?? ''} leaves the prompt where it was`, samePlace)
    is(`${step.run ?? ''} throws nothing past its end`, !output.includes('THROWN'), output)
    if (/^(0|1|3)/.test(step.run ?? ''))
      is(`${step.run ?? ''} changes nothing`, changes.length === 0)
  }
  const rehearsal = scripts.find(({ step }) => step.run === '1-rehearse.ps1')
  const changes = scripts.filter(({ step }) => step.run?.startsWith('2') === true)
  const first = changes.slice(0, setup.kind.startsWith('removal') ? 2 : 1)
  const backs = scripts.filter(({ step }) => step.run === '4-roll-back.ps1')
  if (wanted.stops !== null) {
    for (const each of [rehearsal, ...changes]) {
      is('it stops', each?.exit === 1 && each.output.includes(wanted.stops), each?.output)
      is('it changes nothing', each?.changes.length === 0)
    }
  } else if (trouble.failAt === 0) {
    const would = said(rehearsal === undefined ? [] : [rehearsal], 'WOULD')
    const done = said(first, 'DONE')
    is(
      'the rehearsal says what is done',
      isEqual(would, done),
      `${would.join('; ')} | ${done.join('; ')}`,
    )
    for (const each of changes) {
      const told = isFederation(setup.kind) ? /^LOOK {4}/m : /Another public provider/
      const ends = told.test(each.output) ? 2 : 0
      is('the change ends as it says', each.exit === ends, each.output)
    }
    is(
      'what was done is what was said',
      done.length === first.flatMap((each) => each.changes).length,
    )
    for (const each of changes.slice(first.length))
      is('a second change changes nothing', each.changes.length === 0, each.output)
  } else {
    const isReached = first.some((each) => each.output.includes('told to fail'))
    for (const each of first.filter(({ output }) => output.includes('told to fail')))
      is('a failure is an exit code', each.exit === 1 || each.exit === 2, each.output)
    is(
      'a failure is not silent',
      isReached || first.every(({ exit }) => exit !== 1),
      first.map(({ output }) => output).join('\n'),
    )
  }
  const reached = changes.at(-1)?.state
  if (trouble.failAt === 0 || trouble.again)
    is(
      'the state is as wanted',
      reached !== undefined && isSame(reached, wanted.state),
      `${JSON.stringify(reached)}\nwanted ${JSON.stringify(wanted.state)}`,
    )
  const verified = scripts.find(({ step }) => step.run === '3-verify.ps1')
  if (verified !== undefined && wanted.stops === null && setup.kind !== 'connected')
    is(
      'the verification finds no difference',
      // A domain that is on the other list stays there, and verify says so.
      !/DIFFERS (?!(?:new|bad)\.example is )/.test(verified.output),
      verified.output,
    )
  const last = backs.at(-1)
  is(
    'the way back ends with the first state',
    last !== undefined && isSame(last.state, start),
    `${JSON.stringify(last?.state)}\nstart ${JSON.stringify(start)}`,
  )
  is('a second way back changes nothing', last?.changes.length === 0, last?.output)
  is('the way back ends with 0', last?.exit === 0, last?.output)
  return faults
}

function said(runs: readonly Ran[], word: string): string[] {
  return runs.flatMap(({ output }) =>
    output
      .split('\n')
      .filter((line) => line.startsWith(word))
      .map((line) => line.slice(word.length).trim()),
  )
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n') === other.join('\n')
}
