import type { Summary } from '../documents/summary'
import type { Shown } from './observation'
import { objectsOf, propertySeen } from './objects'
import { plainName, sameName, type Seen, type Want } from './want'

const GROUP = 'Domain lists'
const PUSH = 'push.lync.com'

/** What the plan knows about the lists of partners: push notifications, and in hybrid both sides alike (F29, F89, F113). */
export function wantedLists(summary: Summary): Want[] {
  const { journey, split, rides, server } = summary.situation
  if (!server.isOnPremises || journey === 'nothing' || journey === 'online-admin') return []
  return [
    ...(rides.uses.includes('push') ? [push()] : []),
    ...(journey === 'federation' && split
      ? [sharedSpace(), bothSides('allowed'), bothSides('blocked')]
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

function sharedSpace(): Want {
  return {
    id: 'tenant.shared',
    group: 'Microsoft 365',
    what: 'Shared SIP address space',
    wanted: 'SharedSipAddressSpace True',
    source: 'Get-CsTenantFederationConfiguration',
    change: 'Set it: Set-CsTenantFederationConfiguration -SharedSipAddressSpace $true.',
    paper: 'server',
    look: (observations) =>
      propertySeen(objectsOf(observations, 'tenant-federation'), 'sharedsipaddressspace', (text) =>
        sameName(text, 'True'),
      ),
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
