import { certificateNames, type CertificateNames } from '../../documents/certificate/names'
import type { Summary } from '../../documents/summary'
import { dayInWords, dayOf, type IsoDate } from '../../core/time'
import { count } from '../../core/count'
import { RENEW_DAYS_BEFORE } from '../../guidance/certificateLife'
import { remembered } from '../lookup'
import type { CertificateSeen, Observation, ShownDay } from '../observation'
import { plainName, type Seen, type Want } from '../want'

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1'
/** Keys in CNG are not supported there (F102); of 2019 and later it is not known. */
const CNG = 'Microsoft Software Key Storage Provider'
const WITHOUT_CNG = ['lync-2010', 'lync-2013', 'lync-2013-cu5', 'sfb-2015']
const OTHER_SUBJECT =
  'another subject: the certificate of another server, or one with the wrong subject'
const SHOW = 'certutil -dump, or the .cer file itself'

/** Names, life and use of the external certificate of each Access Edge (F65, F99, F101, F102). */
export function wantedCertificates(summary: Summary): Want[] {
  if (summary.draft.kind === 'removal') return []
  const all = certificateNames(summary)
  const today = dayOf(summary.made.at)
  const { version } = summary.situation.server
  return all.flatMap((names) => {
    const pick = remembered((observations) => certificatesOf(observations, names, all.length === 1))
    const base = {
      group: `Certificate of ${names.subject}`,
      source: SHOW,
      paper: 'certificate' as const,
    }
    return [
      ...names.alternatives.map((name): Want => ({
        ...base,
        id: `certificate.name.${names.subject}.${name}`,
        what: 'Name on the certificate',
        wanted: name,
        change: `Request a certificate that carries ${name} as well.`,
        look: (observations) => {
          const own = pick(observations)
          if (own.length === 0 && plainName(name) === plainName(names.subject))
            return otherSubjects(observations, names)
          return own.flatMap((each) => nameSeen(each, name))
        },
      })),
      lifeWant({ ...base, edge: names.subject, today, pick, end: 'notBefore' }),
      lifeWant({ ...base, edge: names.subject, today, pick, end: 'notAfter' }),
      {
        ...base,
        id: `certificate.usage.${names.subject}`,
        what: 'Extended key usage',
        wanted: `Server authentication (${SERVER_AUTHENTICATION})`,
        change: 'Request a certificate for server authentication.',
        look: (observations) =>
          onlyIfShown(
            pick(observations).map(({ usages }): Seen => {
              if (usages === null) return NOT_SHOWN
              const isWanted = usages.includes(SERVER_AUTHENTICATION)
              return { text: usages.join(', ') || 'none', state: isWanted ? 'wanted' : 'other' }
            }),
          ),
      },
      ...(version !== null && WITHOUT_CNG.includes(version)
        ? [
            {
              ...base,
              id: `certificate.provider.${names.subject}`,
              what: 'Key provider',
              wanted: `not ${CNG}`,
              source: 'certutil -store My',
              change: 'This server does not support keys in CNG. Request the certificate again.',
              look: (observations: readonly Observation[]) =>
                pick(observations).flatMap(({ provider }): Seen[] => {
                  if (provider === null) return []
                  if (!provider.isWhole) return [{ text: provider.text, state: 'cut' }]
                  const isCng = provider.text.trim().toLowerCase() === CNG.toLowerCase()
                  return [{ text: provider.text, state: isCng ? 'other' : 'wanted' }]
                }),
            },
          ]
        : []),
    ]
  })
}

/**
 * The certificates that are the external one of an Edge: those that carry its name or one of its domains' names, and
 * those that the server itself calls so, where there is one Edge alone. Another use named by the server rules it out.
 */
function certificatesOf(
  observations: readonly Observation[],
  { subject, alternatives }: CertificateNames,
  isOnly: boolean,
): CertificateSeen[] {
  const wanted = new Set([subject, ...alternatives].map(plainName))
  return observations.filter((each): each is CertificateSeen => {
    if (each.kind !== 'certificate') return false
    // `subject=…` beside a certificate in base64 is no second one.
    if (each.names.length === 0 && each.notBefore === null && each.notAfter === null) return false
    const isExternal = each.use !== null && /AccessEdgeExternal/i.test(each.use)
    if (each.use !== null && !isExternal) return false
    if (isExternal && isOnly) return true
    // The certificate of a Front End carries names of sign-in as well: its subject tells it apart (F65).
    const own = !isExternal && each.subject?.isWhole === true ? [each.subject] : null
    return (own ?? [each.subject, ...each.names]).some(
      (name) => name?.isWhole === true && wanted.has(plainName(name.text)),
    )
  })
}

/** Certificates that carry the name of the Edge, and another subject: whose they are, the text does not say. */
function otherSubjects(
  observations: readonly Observation[],
  { subject }: CertificateNames,
): Seen[] {
  return observations.flatMap((each): Seen[] =>
    each.kind === 'certificate' && each.use === null && each.subject && hasName(each, subject)
      ? [{ text: `a certificate of ${each.subject.text}`, state: 'cut', note: OTHER_SUBJECT }]
      : [],
  )
}

const hasName = (certificate: CertificateSeen, name: string) =>
  wholeNames(certificate).has(plainName(name))

function nameSeen(certificate: CertificateSeen, name: string): Seen[] {
  const { names, hasAllNames } = certificate
  if (wholeNames(certificate).has(plainName(name))) return [{ text: name, state: 'wanted' }]
  // A certificate that is shown without its names says nothing about them.
  if (names.length === 0) return []
  if (!hasAllNames || names.some(({ isWhole }) => !isWhole))
    return [{ text: 'the list of names is cut', state: 'cut', note: 'cut: not readable' }]
  const shown = names.slice(0, 5).map(({ text }) => text)
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  return [{ text: `not among ${shown.join(', ')}${more}`, state: 'other' }]
}

const namesOf = new WeakMap<CertificateSeen, Set<string>>()

function wholeNames(certificate: CertificateSeen): ReadonlySet<string> {
  const known =
    namesOf.get(certificate) ??
    new Set(certificate.names.flatMap(({ text, isWhole }) => (isWhole ? [plainName(text)] : [])))
  namesOf.set(certificate, known)
  return known
}

interface LifeWant extends Pick<Want, 'group' | 'source' | 'paper'> {
  edge: string
  today: IsoDate
  pick: (observations: readonly Observation[]) => CertificateSeen[]
  end: 'notBefore' | 'notAfter'
}

function lifeWant({ edge, today, pick, end, ...base }: LifeWant): Want {
  const isStart = end === 'notBefore'
  return {
    ...base,
    id: `certificate.${end}.${edge}`,
    what: isStart ? 'Valid from' : 'Valid until',
    wanted: isStart ? `${dayInWords(today)} or earlier` : `later than ${dayInWords(today)}`,
    change: isStart
      ? 'This certificate is not valid yet: assign the one that is, or wait for its day.'
      : 'This certificate has expired or ends today: renew it and assign it on every Edge Server.',
    look: (observations) =>
      onlyIfShown(
        pick(observations).map((each) => {
          const moment = each[end]
          return moment === null ? NOT_SHOWN : daySeen(moment, today, isStart)
        }),
      ),
  }
}

/** What another certificate of the same Edge does not show decides nothing, and keeps the others from deciding alone. */
const NOT_SHOWN: Seen = { text: 'another certificate does not show it', state: 'unclear' }

function onlyIfShown(seen: readonly Seen[]): readonly Seen[] {
  return seen.every((each) => each === NOT_SHOWN) ? [] : seen
}

function endsSoon([first = '']: readonly string[], today: IsoDate): Pick<Seen, 'note'> {
  const days = Math.round((Date.parse(first) - Date.parse(today)) / 86_400_000)
  return days <= RENEW_DAYS_BEFORE ? { note: `ends in ${count(days, 'day')}: renew it now` } : {}
}

/** A day that can be read in two ways counts only where both come to the same. */
function daySeen({ text, isWhole, days }: ShownDay, today: IsoDate, isStart: boolean): Seen {
  if (!isWhole) return { text, state: 'cut', note: 'cut: not readable' }
  if (days.length === 0) return { text, state: 'unclear', note: 'the date cannot be read' }
  // On its last day a certificate may have ended already: the hour is not compared.
  const good = days.filter((day) => (isStart ? day <= today : day > today)).length
  if (good === days.length)
    return { text, state: 'wanted', ...(isStart ? {} : endsSoon(days, today)) }
  return good === 0
    ? { text, state: 'other', ...(days.includes(today) && !isStart && { note: 'ends today' }) }
    : { text, state: 'unclear', note: `can mean ${days.map(dayInWords).join(' or ')}` }
}
