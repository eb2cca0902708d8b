import { readFileSync } from 'node:fs'
import { decodeText } from '../../../src/evidence/decodeText'
import { parseXml } from '../../../src/imports/topology/parseXml'
import { readTopology } from '../../../src/imports/topology/readTopology'
import type { Topology } from '../../../src/imports/topology/topology'
import type { XmlElement } from '../../../src/imports/topology/xml'
import { TABLES } from '../../fixtures/names/tables'

/** What a work gives at its end. */
async function resultOf<R>(steps: AsyncGenerator<number, R>): Promise<R> {
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return value
  }
}

export const rootOf = (text: string): Promise<XmlElement | null> => resultOf(parseXml(text))

export const read = (text: string) => resultOf(readTopology(text, TABLES))

export function textOf(fixture: string): string {
  const decoded = decodeText(readFileSync(`tests/fixtures/topology/${fixture}`))
  if (!decoded.ok) throw new Error(decoded.reason)
  return decoded.text
}

export async function topologyIn(text: string): Promise<Topology> {
  const reading = await read(text)
  if (!reading.ok) throw new Error(reading.detail)
  return reading.topology
}
/** A published topology with these parts in it. */
export function published(parts: { domains?: string; services?: string; sites?: string }): string {
  const { domains = '', services = '', sites = '' } = parts
  return `<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
    <InternalDomains DefaultDomain="contoso.com">${domains}</InternalDomains>
    <Sites><CentralSite SiteId="1"><Name>Redmond</Name>${sites}</CentralSite></Sites>
    <Clusters>
      <Cluster Fqdn="edge.corp.contoso.com"><ClusterId SiteId="1" Number="1" /><Machine /></Cluster>
      <Cluster Fqdn="edge2.corp.contoso.com"><ClusterId SiteId="1" Number="2" /><Machine /></Cluster>
    </Clusters>
    <Services>${services}</Services>
  </Topology>`
}

/** An Edge service on the pool of this number, with these ports. */
export function edgeService(ports: string, pool = 1): string {
  return `<Service ServiceVersion="6"><ServiceId SiteId="1" RoleName="EdgeServer" Instance="${pool}" />
    <InstalledOn><ClusterId SiteId="1" Number="${pool}" /></InstalledOn>
    <Ports xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008">${ports}</Ports></Service>`
}

export function port(usage: string, fqdn: string, more: Record<string, string> = {}): string {
  const attributes = {
    Owner: 'urn:component:AccessEdge',
    Usage: usage,
    InterfaceSide: 'External',
    Port: '5061',
    ConfiguredFqdn: fqdn,
    ...more,
  }
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
  return `<Port ${text.join(' ')} />`
}
