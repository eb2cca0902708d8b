import type { Site } from './readSites'
import type { Dropped, EdgePool, NameOf, WrittenName } from './topology'
import type { XmlElement } from './xml'
import { attribute, childOf, childrenOf, descendantsOf, isElement, NS } from './xml'

const ACCESS_EDGE = 'urn:component:AccessEdge'

/** A pool with what services are joined to it by, in either kind of file. */
interface Cluster {
  key: string
  fqdn: string
  site: string
  machines: string[]
}

/** The Edge pools; pools and services of every other role are counted among what was left out. */
export function readEdges(
  root: XmlElement,
  sites: readonly Site[],
  nameOf: NameOf,
  dropped: Dropped[],
): { edges: EdgePool[]; poolOf: ReadonlyMap<string, string> } {
  const clusters = readClusters(root, sites)
  const byKey = new Map(clusters.map((cluster) => [cluster.key, cluster]))
  const services = [...descendantsOf(root)].filter(isService)
  const edgeServices = services.filter((service) => roleOf(service) === 'EdgeServer')
  const edges = edgeServices.map((service, index) => {
    const cluster = byKey.get(installedOn(service))
    return readEdge(service, cluster, sites, nameOf, index)
  })
  const poolOf = new Map<string, string>()
  for (const [index, { pool }] of edges.entries()) {
    for (const key of serviceKeys(edgeServices[index], pool)) poolOf.set(key, pool)
  }
  dropRoles(services, dropped)
  dropPools(clusters, edges, dropped)
  for (const { pool, accessEdge } of edges) {
    if (!accessEdge) dropped.push({ what: pool, why: 'The Edge pool has no external FQDN yet.' })
  }
  return { edges, poolOf }
}

/** What another element may call this service by. */
function serviceKeys(service: XmlElement | undefined, pool: string): string[] {
  const keys = [attribute(service, 'UniqueId'), serviceKey(childOf(service, 'ServiceId')), pool]
  return keys.filter((key) => key !== '').map((key) => key.toLowerCase())
}

/** A published service's own name; empty where there is none. */
export function serviceKey(id: XmlElement | null): string {
  const role = attribute(id, 'RoleName')
  return role && `${attribute(id, 'SiteId')}-${role}-${attribute(id, 'Instance')}`
}

function readClusters(root: XmlElement, sites: readonly Site[]): Cluster[] {
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? ''
  const published = childrenOf(childOf(root, 'Clusters'), 'Cluster').map((element) => {
    const id = childOf(element, 'ClusterId')
    return readCluster(element, clusterKey(id), nameOf(attribute(id, 'SiteId')))
  })
  const built = sites.flatMap(({ name, element }) =>
    childrenOf(childOf(element, 'Clusters'), 'Cluster').map((cluster) =>
      readCluster(cluster, attribute(cluster, 'UniqueId'), name),
    ),
  )
  return [...published, ...built]
}

function readCluster(element: XmlElement, key: string, site: string): Cluster {
  const fqdn = attribute(element, 'Fqdn')
  const machines = [
    ...childrenOf(element, 'Machine'),
    ...childrenOf(childOf(element, 'Machines'), 'Machine'),
  ]
  // A pool of one has the name of its server, which then need not be written twice.
  return {
    key,
    fqdn,
    site,
    machines: machines.map((machine) => attribute(machine, 'Fqdn') || fqdn),
  }
}

function clusterKey(id: XmlElement | null): string {
  return `${attribute(id, 'SiteId')}:${attribute(id, 'Number')}`
}

function isService(element: XmlElement): boolean {
  return isElement(element, NS.topology, 'Service') || isElement(element, NS.writable, 'Service')
}

/** Builder files name role and pool on the service, published ones in elements of their own. */
function roleOf(service: XmlElement): string {
  return attribute(service, 'RoleName') || attribute(childOf(service, 'ServiceId'), 'RoleName')
}

function installedOn(service: XmlElement): string {
  const id = childOf(childOf(service, 'InstalledOn'), 'ClusterId')
  return attribute(service, 'InstalledOn') || clusterKey(id)
}

function readEdge(
  service: XmlElement,
  cluster: Cluster | undefined,
  sites: readonly Site[],
  nameOf: NameOf,
  index: number,
): EdgePool {
  const siteId = attribute(childOf(service, 'ServiceId'), 'SiteId')
  const client = accessPort(service, 'SipClient')
  const server = accessPort(service, 'SipServer')
  return {
    id: `edge-${index + 1}`,
    pool: cluster?.fqdn ?? '',
    machines: cluster?.machines ?? [],
    site: cluster?.site || (sites.find(({ id }) => id === siteId)?.name ?? ''),
    accessEdge: writtenName(
      attribute(client, 'ConfiguredFqdn') || attribute(server, 'ConfiguredFqdn'),
      nameOf,
    ),
    federation: server !== null,
    ports: { client: number(client, 'Port'), federation: number(server, 'Port') },
    version: number(service, 'ServiceVersion'),
  }
}

/** By owner, usage and side, never by number: services may share a name and differ in ports (F80). */
function accessPort(service: XmlElement, usage: string): XmlElement | null {
  return (
    childrenOf(childOf(service, 'Ports'), 'Port').find(
      (port) =>
        attribute(port, 'Owner') === ACCESS_EDGE &&
        attribute(port, 'Usage') === usage &&
        attribute(port, 'InterfaceSide') === 'External',
    ) ?? null
  )
}

function writtenName(written: string, nameOf: NameOf): WrittenName | null {
  if (written === '') return null
  const { name, problem } = nameOf(written)
  return { written, name, problem }
}

function number(element: XmlElement | null, name: string): number | null {
  const text = attribute(element, name)
  return /^\d{1,5}$/.test(text) ? Number(text) : null
}

function dropRoles(services: readonly XmlElement[], dropped: Dropped[]): void {
  const counts = new Map<string, number>()
  for (const service of services) {
    const role = roleOf(service) || 'Service without a role'
    if (role !== 'EdgeServer') counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  for (const [role, count] of counts) {
    dropped.push({ what: role, why: `${count} of this role; a request names Edge Servers only.` })
  }
}

function dropPools(clusters: readonly Cluster[], edges: readonly EdgePool[], dropped: Dropped[]) {
  const edgePools = new Set(edges.map(({ pool }) => pool))
  for (const { fqdn } of clusters) {
    if (!edgePools.has(fqdn)) dropped.push({ what: fqdn, why: 'The pool runs no Edge Server.' })
  }
}
