import type { Summary } from '../../documents/summary'
import type { Shown } from '../observation'
import { isTrue, objectsOf, propertySeen } from '../objects'
import { plainName, sameName, type Seen, type Want } from '../want'
import { writeNumber } from '../../core/count'

const GROUP = 'Domain lists'
const PUSH = 'push.lync.com'

/** What the plan knows about the lists of partners: push notifications, and in hybrid both sides alike (F29, F89, F113). */
export function wantedLists(summary: Summary): Want[] {
  const { journey, split, rides, server } = summary.situation
  if (!server.isOnPremises || journey === 'nothing' || journey === 'online-admin') return []
  return [
    ...(rides.uses.includes('push') ? [push()] : []),
    ...(journey === 'federation' ? [noServerNamed()] : []),
    ...(journey === 'federation' && split
      ? [
          tenantFlag('AllowFederatedUsers', 'Federation of the tenant'),
          tenantFlag('SharedSipAddressSpace', 'Shared SIP address space'),
          sameMatching(),
          bothSides('allowed'),
          bothSides('blocked'),
        ]
      : []),
  ]
}

function push(): Want {
  return {
    id: 'allowed.push',
    group: GROUP,
    what: 'Allowed domain for push notifications',
    wanted: PUSH,
    source: 'Get-CsAllowedDomain',
    change: `Allow it: New-CsAllowedDomain -Identity ${PUSH}.`,
    paper: 'server',
    look: (observations) => {
      const domains = objectsOf(observations, 'allowed-domain').flatMap(namesIn)
      return domains.some(({ text, isWhole }) => isWhole && sameName(text, PUSH))
        ? [{ text: PUSH, state: 'wanted' }]
        : domains.map(({ text }): Seen => ({ text, state: 'unclear', note: 'another domain' }))
    },
  }
}

/** A switch of the own tenant of a split domain (F29). */
function tenantFlag(property: string, what: string): Want {
  return {
    id: `tenant.${property}`,
    group: 'Microsoft 365',
    what,
    wanted: `${property} True`,
    source: 'Get-CsTenantFederationConfiguration',
    change: `Set it: Set-CsTenantFederationConfiguration -${property} $true.`,
    paper: 'tenant',
    look: (observations) =>
      propertySeen(objectsOf(observations, 'tenant-federation'), property.toLowerCase(), (text) =>
        sameName(text, 'True'),
      ),
  }
}

/** An entry that names a server goes stale when its partner moves to Teams (F87). None shown is not none there. */
function noServerNamed(): Want {
  return {
    id: 'allowed.direct',
    group: GROUP,
    what: 'Allowed domains that name a server',
    wanted: 'none',
    source: 'Get-CsAllowedDomain',
    change:
      'Ask each partner whether it has moved to Teams. Where it has, make the entry again without the server.',
    paper: 'server',
    look: (observations) => {
      const servers = objectsOf(observations, 'allowed-domain').flatMap((each) =>
        (each.values.get('proxyfqdn') ?? []).map(({ text }) => ({
          server: text.trim(),
          domain: namesIn(each)[0]?.text ?? 'a domain',
        })),
      )
      const named = servers.filter(({ server }) => server !== '')
      if (named.length === 0 && servers.length > 0)
        return [
          {
            text: `${writeNumber(servers.length)} entries, none with a server`,
            state: 'unclear',
            note: 'the text does not show whether this is the whole list',
          },
        ]
      return named.map(({ server, domain }): Seen => ({
        text: `${domain} by ${server}`,
        state: 'other',
      }))
    },
  }
}

/** Partner discovery here and “all known domains” there, or a list on both sides (F29). */
function sameMatching(): Want {
  return {
    id: 'tenant.matching',
    group: 'Microsoft 365',
    what: 'Who is let through, on both sides',
    wanted: 'partner discovery with all known domains, or a list on both sides',
    source: 'Get-CsAccessEdgeConfiguration and Get-CsTenantFederationConfiguration in one paste',
    change: 'Decide which of the two it is to be, and set both sides alike.',
    paper: 'tenant',
    look: (observations) => {
      const [here] = objectsOf(observations, 'access-edge-configuration').flatMap(
        ({ values }) => values.get('enablepartnerdiscovery') ?? [],
      )
      const [there] = objectsOf(observations, 'tenant-federation').flatMap(
        ({ values }) => values.get('alloweddomains') ?? [],
      )
      if (!here || !there) return []
      const text = `EnablePartnerDiscovery ${here.text}, AllowedDomains ${there.text.slice(0, 60)}`
      if (!here.isWhole) return [{ text, state: 'cut', note: 'cut: not readable' }]
      const isOpen = /AllowAllKnownDomains/i.test(there.text)
      return [{ text, state: isTrue(here.text) === isOpen ? 'wanted' : 'other' }]
    },
  }
}

/**
 * Two lists that have to be the same. A domain on one side alone differs; lists that agree as far as they are shown are
 * not called as wanted, because no text shows that it holds the whole of a list.
 */
function bothSides(which: 'allowed' | 'blocked'): Want {
  const cmdlet = which === 'allowed' ? 'Get-CsAllowedDomain' : 'Get-CsBlockedDomain'
  return {
    id: `lists.${which}`,
    group: GROUP,
    what: which === 'allowed' ? 'Allowed domains' : 'Blocked domains',
    wanted: 'the same on your servers and in Microsoft 365',
    source: `${cmdlet} and Get-CsTenantFederationConfiguration in one paste`,
    change: 'Make the two lists the same.',
    paper: 'server',
    look: (observations) => {
      const here = objectsOf(observations, `${which}-domain`).flatMap(namesIn)
      const there = objectsOf(observations, 'tenant-federation').flatMap(({ values }) =>
        (values.get(`${which}domains`) ?? []).flatMap(({ isWhole, items }) =>
          items.map(({ text, ...item }) => ({
            text: text.replace(/^Domain=/i, ''),
            isWhole: isWhole && item.isWhole,
          })),
        ),
      )
      if (here.length === 0 || there.length === 0) return []
      if ([...here, ...there].some(({ isWhole }) => !isWhole))
        return [{ text: 'a list is cut', state: 'cut', note: 'cut: not readable' }]
      const alone = [
        ...missingIn(here, there).map((name) => `${name}: on your servers alone`),
        ...missingIn(there, here).map((name) => `${name}: in Microsoft 365 alone`),
      ]
      if (alone.length > 0) return alone.map((text): Seen => ({ text, state: 'other' }))
      const text = `the same ${here.length} on both sides, as far as they are shown`
      return [{ text, state: 'unclear', note: 'compare the number of entries yourself' }]
    },
  }
}

function namesIn({ values }: ReturnType<typeof objectsOf>[number]): Shown[] {
  const domains = values.get('domain') ?? []
  return [...(domains.length > 0 ? domains : (values.get('identity') ?? []))]
}

function missingIn(from: readonly Shown[], other: readonly Shown[]): string[] {
  const known = new Set(other.map(({ text }) => plainName(text)))
  return from.map(({ text }) => plainName(text)).filter((name) => !known.has(name))
}
