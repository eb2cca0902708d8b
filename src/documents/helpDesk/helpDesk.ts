import type { Paper, PaperSection } from '../../paper/paper'
import { interpolate } from '../../rules/wording'
import { cite } from '../../guidance/cite'
import { FEDERATION_SYMPTOMS } from '../../guidance/federation/symptoms'
import { FEDERATES_NO_MORE, STILL_FEDERATES, SYMPTOMS } from '../../guidance/symptoms'
import type { Symptom, SymptomKind } from '../../guidance/symptoms'
import { domainsOf, estateOf } from '../estate'
import { hasTask } from '../hasTask'
import { decoratedExample } from '../handouts/handouts'
import { paperTitle } from '../documentTitle'
import { skypeHead } from '../request/paperHead'
import { planOf } from '../powershell/plan'
import type { Summary } from '../summary'
import { writeInstant } from '../../core/writeTime'

/** Lists in a sentence stop here: the sheets for DNS and the firewall hold them in full. */
const MOST_NAMES = 12

/** For the help desk: what users report, what is behind it, and what to look at in this very draft. */
export function helpDeskPaper(summary: Summary): Paper {
  const values = valuesOf(summary)
  return {
    head: skypeHead(summary, paperTitle('help-desk', summary)),
    sections: symptomsOf(summary).map(({ id, symptom, cause, checks, sources }): PaperSection => ({
      id,
      title: symptom,
      blocks: [
        { kind: 'paragraph', text: [{ strong: 'Likely cause. ' }, cause] },
        {
          kind: 'list',
          ordered: true,
          items: checks.map((check) => interpolate(check, values)),
        },
        { kind: 'paragraph', text: `Source: ${cite(sources)}` },
      ],
    })),
  }
}

/** The symptoms that can occur on the day of the rules with what this draft holds. */
export function symptomsOf(summary: Summary): Symptom[] {
  const edges = estateOf(summary)
  const can: Record<NonNullable<Symptom['only']>, boolean> = {
    calls: summary.options.audioVideo,
    federates: federates(summary),
    renamed: edges.some(({ fqdn, before }) => before !== null && before !== fqdn),
    split: summary.situation.asked.online,
    submitted: summary.situation.journey === 'request',
    unmatched: edges.some(({ domains }) => domains.some(({ matches }) => !matches)),
  }
  const { day } = summary.situation
  const { kind } = summary.situation
  const wanted: SymptomKind = kind === 'removal' || kind === 'federation' ? kind : 'request'
  return [...FEDERATION_SYMPTOMS, ...SYMPTOMS].filter(
    ({ kinds = ['request'], only, since, until }) =>
      kinds.includes(wanted) &&
      (only === undefined || can[only]) &&
      (since === undefined || day >= since) &&
      (until === undefined || day < until),
  )
}

/** Only a removal that nothing else rides on ends federation. */
const federates = (summary: Summary) => !hasTask(summary, 'disable-federation')

function valuesOf(summary: Summary): Record<string, string> {
  const edges = estateOf(summary)
  const unmatched = edges.flatMap(({ domains }) => domains.filter(({ matches }) => !matches))
  const renamed = edges.filter(({ fqdn, before }) => before !== null && before !== fqdn)
  return {
    domains: listed(domainsOf(summary)),
    edges: listed([...new Set(edges.map(({ fqdn }) => fqdn))]),
    discovery: listed(
      unmatched.map(({ name, add }) => `${name} needs ${add ?? 'a name of its own'}`),
    ),
    state: stateOf(summary),
    policy: policyOf(summary),
    calls: 'EnablePublicCloudAudioVideoAccess is on in the policy that applies to the user.',
    before: listed(renamed.map(({ fqdn, before }) => `${before ?? ''} became ${fqdn}`)),
    decorated: decoratedExample(),
    server: decorationOf(summary),
    ...(federates(summary) ? STILL_FEDERATES : FEDERATES_NO_MORE),
  }
}

/** How far each request has come, as it is kept with the draft. */
function stateOf({ parts, made }: Summary): string {
  return parts
    .map(({ part, submittedAt, provisionedAt }) => {
      const which = parts.length === 1 ? 'The request' : `Request ${String(part)}`
      if (provisionedAt !== null)
        return `${which} was provisioned on ${writeInstant(provisionedAt, made)}.`
      return submittedAt === null
        ? `${which} is not marked as submitted.`
        : `${which} was submitted on ${writeInstant(submittedAt, made)} and is not confirmed.`
    })
    .join(' ')
}

function policyOf(summary: Summary): string {
  const policy = planOf(summary)?.policy
  const flag = 'EnablePublicCloudAccess is on'
  switch (policy?.scope) {
    case 'global':
      return `${flag} in the global policy.`
    case 'site':
      return `${flag} in the policy of the site ${policy.name}, and the user is in that site.`
    case 'user':
      return `${flag} in the policy ${policy.name}, and the user has been granted it.`
    default:
      return `${flag} in the policy that applies to the user.`
  }
}

function decorationOf({ situation }: Summary): string {
  return situation.server.decorates === 'yes'
    ? 'This server writes the address by itself, with Lync of Office 2013 Service Pack 1 or later on the computer. An older Lync needs it typed in full.'
    : 'This server does not write the address by itself: it has to be typed in full.'
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none yet'
  const rest = names.length - MOST_NAMES
  return [...names.slice(0, MOST_NAMES), ...(rest > 0 ? [`and ${String(rest)} more`] : [])].join(
    ', ',
  )
}
