import { planOf } from '../../documents/powershell/plan'
import type { Summary } from '../../documents/summary'
import { carriesFixes, FIXED_SERVERS, readBuild, RELEASES } from '../../guidance/builds'
import { dayInWords } from '../../core/time'
import { KNOWN_UNTIL } from '../../core/turningPoints'
import { estateOf } from '../../documents/estate'
import { withCheck } from '../checks'
import type { Observation } from '../observation'
import { isTrue, objectsOf, propertySeen } from '../objects'
import { SERVER, sameName, type Seen, type Want } from '../want'
import { wantedPolicies } from './wantedPolicies'

/** The federation switch and its routing, the policy, the topology, replication and build. */
export function wantedServer(summary: Summary): Want[] {
  const { journey, server } = summary.situation
  if (journey === 'nothing' || journey === 'online-admin' || !server.isOnPremises) return []
  const removal = journey === 'removal'
  return [
    ...(removal ? [] : topology(summary)),
    ...federation(summary),
    ...(removal ? [] : [routing()]),
    ...(removal ? [] : wantedPolicies(summary)),
    replication(),
    ...build(summary),
  ]
}

/** The Access Edge as Topology Builder has it, and the site's federation route (F111). */
function topology(summary: Summary): Want[] {
  const edges = [...new Set(estateOf(summary).map(({ fqdn }) => fqdn))]
  return [
    ...edges.map((fqdn): Want => ({
      id: `service.${fqdn}`,
      group: SERVER,
      what: 'Access Edge in the topology',
      wanted: fqdn,
      source: 'Get-CsService -EdgeServer',
      change: `Set ${fqdn} as the external name of the Access Edge in Topology Builder, and publish.`,
      paper: 'server',
      look: (observations) => {
        const seen = propertySeen(
          objectsOf(observations, 'service'),
          'accessedgeexternalfqdn',
          (text) => sameName(text, fqdn),
        )
        // Other Edges may serve other requests: only where there is one alone does another name differ.
        if (seen.some(({ state }) => state === 'wanted'))
          return seen.filter(({ state }) => state === 'wanted')
        return edges.length === 1 && seen.length === 1
          ? seen
          : seen.map((each): Seen =>
              each.state === 'other' ? { ...each, state: 'unclear' } : each,
            )
      },
    })),
    {
      id: 'federation-route',
      group: SERVER,
      what: 'Federation route of the site',
      wanted: 'set to an Edge pool',
      source: 'Get-CsSite',
      change: 'Set the federation route of the site in Topology Builder, and publish.',
      paper: 'server',
      look: (observations) => {
        const seen = propertySeen(objectsOf(observations, 'site'), 'federationroute', () => true)
        const set = seen.filter(({ state }) => state === 'wanted')
        return set.length > 0 ? set : seen
      },
    },
  ]
}

function federation(summary: Summary): Want[] {
  const plan = planOf(summary)
  if (plan?.removal === true && !plan.federationOff) return federationStays(summary)
  const off = plan?.removal === true && plan.federationOff
  const wanted = off ? 'False' : 'True'
  const want: Want = {
    id: 'federation',
    group: SERVER,
    what: 'Federation',
    wanted: `AllowFederatedUsers ${wanted}`,
    source: 'Get-CsAccessEdgeConfiguration',
    change: off
      ? 'Nothing else uses federation: switch it off.'
      : 'Switch federation on: Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true.',
    paper: 'server',
    look: (observations) =>
      edgeSeen(observations, 'allowfederatedusers', (text) => sameName(text, wanted)),
  }
  const checked = off ? 'Federation is off' : 'Federation is on'
  return [withCheck(want, (text) => text === checked)]
}

/**
 * A removal that leaves federation as it is. Only where something is known to use it is it wanted on, and nobody is told
 * to switch it on: that opens the organisation, and who says so may be wrong.
 */
function federationStays({ situation }: Summary): Want[] {
  const { uses, others } = situation.rides
  if (uses.length === 0 && others !== true) return []
  const want: Want = {
    id: 'federation',
    group: SERVER,
    what: 'Federation',
    wanted: 'AllowFederatedUsers True',
    source: 'Get-CsAccessEdgeConfiguration',
    change:
      'The draft says that something uses federation. Find out whether it was on before, and what uses it, before you change anything.',
    paper: 'server',
    look: (observations) =>
      edgeSeen(observations, 'allowfederatedusers', (text) => sameName(text, 'True')),
  }
  return [withCheck(want, (text) => text === 'Federation is as it was')]
}

/** No provider works beside a default route (F42, F114). */
function routing(): Want {
  const want: Want = {
    id: 'routing',
    group: SERVER,
    what: 'Routing of the Edge',
    wanted: 'UseDnsSrvRouting',
    source: 'Get-CsAccessEdgeConfiguration',
    change:
      'The Edge uses a default route, and no provider works beside one. Decide on the route first.',
    paper: 'server',
    look: (observations) =>
      edgeSeen(observations, 'routingmethod', (text) => sameName(text, 'UseDnsSrvRouting')),
  }
  return withCheck(want, (text) => text === 'The Edge does not use a default route')
}

function edgeSeen(
  observations: readonly Observation[],
  property: string,
  isWanted: (text: string) => boolean,
): Seen[] {
  return propertySeen(objectsOf(observations, 'access-edge-configuration'), property, isWanted)
}

/** Every copy of the settings that is listed; which servers there are the plan does not know (F107). */
function replication(): Want {
  const want: Want = {
    id: 'replication',
    group: SERVER,
    what: 'Replication, every server listed',
    wanted: 'UpToDate True',
    source: 'Get-CsManagementStoreReplicationStatus',
    change: 'Run Invoke-CsManagementStoreReplication, wait, and look again.',
    paper: 'server',
    look: (observations) =>
      objectsOf(observations, 'replication').flatMap((replica) => {
        const name = replica.values.get('replicafqdn')?.[0]?.text ?? 'a server without a name'
        const seen = propertySeen([replica], 'uptodate', isTrue)
        if (seen.length === 0)
          return [{ text: name, state: 'unclear' as const, note: 'does not show UpToDate' }]
        return seen.map((each) => ({ ...each, text: `${name}: ${each.text}` }))
      }),
  }
  return withCheck(want, (text) => /^Replication: /.test(text))
}

/** The newest fix that is known, of the component that carries it (F84, F109). Never “up to date”. */
function build({ situation }: Summary): Want[] {
  const { version } = situation.server
  const server = FIXED_SERVERS.find((each) => each === version)
  const newest = RELEASES.at(-1)
  if (!server || !newest) return []
  return [
    {
      id: 'build',
      group: SERVER,
      what: 'Build of Core Components',
      wanted: `${newest.builds[server]} or later: the newest fix known as of ${dayInWords(KNOWN_UNTIL)}`,
      source: 'Get-CsServerPatchVersion',
      change: `Install the security update of ${dayInWords(newest.since)} or a later one.`,
      paper: 'server',
      look: (observations) => {
        const parts = objectsOf(observations, 'server-version').filter(({ values }) =>
          [...(values.get('componentname') ?? []), ...(values.get('packagename') ?? [])].some(
            ({ text }) => carriesFixes(text),
          ),
        )
        return propertySeen(parts, 'version', (text) => {
          const reading = readBuild(text)
          const isKnown = reading.state === 'newest-known' || reading.state === 'newer'
          return isKnown && reading.server === server
        })
      },
    },
  ]
}
