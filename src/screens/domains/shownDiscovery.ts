import type { Discovery } from '../../names/discovery'

/** What is shown of partner discovery beside a domain. */
export interface ShownDiscovery extends Discovery {
  /** Without a name of its own the domain is not found. */
  isNeeded: boolean
}
