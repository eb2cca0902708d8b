import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_TROUBLE, faultsOf, journey } from './journeys'
import type { Trouble } from './journeys'
import { KINDS, SCOPES } from './packs'
import type { Setup } from './packs'
import { PWSH, runCases } from './pwsh'
import type { Case } from './pwsh'
import { runsTable, updateTable } from './runsTable'
import { STAND_INS } from './servers'
import type { ServerState } from './servers'
import { START_STATES, anyState } from './startStates'

/** `SCRIPT_CASES=5000 SCRIPT_SEED=1 npx vitest run tests/powershell` for more of them, or for others. */
const COUNT = Number(process.env.SCRIPT_CASES ?? 60)
const SEED = Number(process.env.SCRIPT_SEED ?? 20190325)

interface Planned {
  given: Case
  setup: Setup
  trouble: Trouble
  group: { version: string; kind: string; state: string }
}

/** Every version, kind and named state once, the policies in turn. */
function named(): Planned[] {
  let turn = 0
  return STAND_INS.flatMap((version) =>
    KINDS.flatMap((kind) =>
      Object.entries(START_STATES).map(([state, make]) => {
        turn += 1
        const scope = SCOPES[turn % SCOPES.length] ?? 'global'
        const setup: Setup = { kind, scope, calls: turn % 4 !== 0 }
        return planned(`${version}, ${kind}, ${state}`, setup, make(version), NO_TROUBLE, {
          version,
          kind,
          state,
        })
      }),
    ),
  )
}

/** Any state, any policy, and a failure in most of them. */
function random(): Planned[] {
  const arbitrary = fc.constantFrom(...STAND_INS).chain((version) =>
    fc.record({
      setup: fc.record({
        kind: fc.constantFrom(...KINDS),
        scope: fc.constantFrom(...SCOPES),
        calls: fc.boolean(),
      }),
      state: anyState(version),
      trouble: fc.record({
        failAt: fc.nat(6),
        failsLate: fc.boolean(),
        again: fc.boolean(),
        backFailAt: fc.nat(4),
        strict: fc.boolean(),
      }),
    }),
  )
  return fc
    .sample(arbitrary, { numRuns: COUNT, seed: SEED })
    .map(({ setup, state, trouble }, index) =>
      planned(`random ${String(index)} of seed ${String(SEED)}`, setup, state, trouble, {
        version: state.version,
        kind: setup.kind,
        state: 'any',
      }),
    )
}

function planned(
  id: string,
  setup: Setup,
  state: ServerState,
  trouble: Trouble,
  group: Planned['group'],
): Planned {
  return { given: journey(id, setup, state, trouble, id.endsWith('7')), setup, trouble, group }
}

describe.skipIf(PWSH === null)('the scripts, run', () => {
  it(
    'go there and back on every version, kind, policy and state, with a failure at any change',
    { timeout: 900_000 },
    async () => {
      const all = [...named(), ...random()]
      console.log(`${String(all.length)} cases, random ones of seed ${String(SEED)}`)
      const results = runCases(all.map(({ given }) => given))
      const faults = all.flatMap(({ given, setup, trouble }) => {
        const found = faultsOf(setup, given, results.get(given.id) ?? [], trouble)
        return found.map((fault) => `${given.id} ${JSON.stringify({ setup, trouble })}\n${fault}`)
      })
      expect(faults.slice(0, 3).join('\n\n'), `${String(faults.length)} faults`).toBe('')
      await updateTable(
        runsTable(
          all.map(({ group, given }) => ({
            ...group,
            scripts: given.steps.filter(({ run }) => run !== undefined).length,
          })),
        ),
        COUNT,
      )
    },
  )
})

it.runIf(PWSH === null)('PowerShell is missing: the scripts were read, not run', () => {
  expect(PWSH).toBeNull()
})
