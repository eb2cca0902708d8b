import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/verify/compare'
import type { Observation } from '../../src/verify/observation'
import { wantedWith } from '../../src/verify/wanted/wanted'
import { planned, readingOf } from '../verify/plans'
import { USERS } from './journeys'
import { DAY, packOf } from './packs'
import { PWSH, runCases, type Ran } from './pwsh'
import { PACK_FOR, STAND_INS } from './servers'
import { START_STATES } from './startStates'
import { sorted } from './wanted'

const STATES = ['others federate', 'policies there', 'as shipped']
const CASES = STAND_INS.flatMap((version) =>
  STATES.flatMap((state) => {
    const make = START_STATES[state]
    if (!make) throw new Error(`There is no state “${state}”.`)
    const steps = [
      USERS,
      { run: '00-look.ps1' },
      { run: '0-snapshot.ps1' },
      { run: '3-verify.ps1' },
      { run: '2-apply.ps1', arguments: [DAY] },
      { run: '3-verify.ps1' },
      { run: '3-verify-on-edge.ps1' },
    ]
    return [
      {
        id: `${version}, ${state}`,
        files: packOf(PACK_FOR[version], { kind: 'new', scope: 'global', calls: true }),
        state: sorted(make(version)),
        steps,
      },
    ]
  }),
)

let results = new Map<string, Ran[]>()
const outputsOf = (id: string, script: string) =>
  (results.get(id) ?? []).filter(({ step }) => step.run === script).map(({ output }) => output)

/** What is under each heading of 00-look.ps1, with the line of its first line. */
function sectionsOf(output: string): { command: string; first: number; body: string[] }[] {
  const lines = output.split(/\r?\n/)
  const heads = lines.flatMap((line, at) => (line.startsWith('== ') ? [at] : []))
  return heads.map((at, index) => ({
    command: lines[at]?.slice(3).trim() ?? '',
    first: at + 2,
    body: lines.slice(at + 1, heads[index + 1] ?? lines.length),
  }))
}

/** Sentences of the script where a command does not answer. */
const TALK = /^(?:Not (?:available|read)\b.*|None on this machine.*|The same is in .*|\s*)$/
/** Properties that Verify compares, on every version. */
const COMPARED =
  /^(?:AllowFederatedUsers|RoutingMethod|ProxyFqdn|EnableFederationAccess|EnablePublicCloudAccess|FederationRoute|UpToDate|ReplicaFqdn|ComponentName|Version)\s*: (.*)$/

const textsOf = (observations: readonly Observation[]) =>
  observations.flatMap((each) =>
    each.kind === 'object' ? each.properties.map(({ text }) => text) : [],
  )

describe.skipIf(PWSH === null)('what the scripts printed in PowerShell', () => {
  beforeAll(() => {
    results = runCases(CASES)
  }, 300_000)

  it.each(CASES.map(({ id }) => id))('00-look.ps1 is read whole: %s', async (id) => {
    const [output = ''] = outputsOf(id, '00-look.ps1')
    const { observations, notes } = await readingOf(output)
    expect(notes).toEqual([])
    const sections = sectionsOf(output).filter(({ command }) => /^Get-Cs/.test(command))
    expect(sections.length).toBeGreaterThan(8)
    for (const { command, first, body } of sections) {
      // The stand-in has no sentence for it as the real one has.
      if (command === 'Get-CsServerVersion' || body.every((line) => TALK.test(line))) continue
      const here = observations.filter(({ line }) => line >= first && line < first + body.length)
      expect(here, `${id}, ${command}`).not.toEqual([])
      const wanted = body.flatMap((line) => COMPARED.exec(line.trimEnd())?.[1] ?? [])
      expect(textsOf(here), `${id}, ${command}`).toEqual(expect.arrayContaining(wanted))
    }
  })

  it.each(CASES.map(({ id }) => id))('3-verify.ps1 is read line by line: %s', async (id) => {
    const outputs = [...outputsOf(id, '3-verify.ps1'), ...outputsOf(id, '3-verify-on-edge.ps1')]
    expect(outputs).toHaveLength(3)
    for (const output of outputs) {
      const { observations, notes } = await readingOf(output)
      const printed = output
        .split(/\r?\n/)
        .filter((line) => /^(?:OK|DIFFERS|UNSEEN|LOOK) /.test(line))
      expect(printed.length).toBeGreaterThan(0)
      expect(observations.filter(({ kind }) => kind === 'check')).toHaveLength(printed.length)
      expect(notes).toEqual([])
    }
  })

  it('says of the plan what the script says', async () => {
    const id = 'sfb-2015, as shipped'
    const [before = '', after = ''] = outputsOf(id, '3-verify.ps1')
    const verdict = async (output: string) => {
      const reading = await readingOf(output)
      const { rows } = compare(wantedWith(planned('a request to the site'), [reading]), [reading])
      return rows.find(({ want }) => want.id === 'federation')?.verdict
    }
    expect([await verdict(before), await verdict(after)]).toEqual(['differs', 'as-wanted'])
  })
})

it.runIf(PWSH === null)('PowerShell is missing: no output was read', () => {
  expect(PWSH).toBeNull()
})
