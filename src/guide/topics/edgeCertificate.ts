import { KNOWN_UNTIL } from '../../core/turningPoints'
import {
  LIFE_STEPS,
  RENEW_DAYS_BEFORE,
  SERVER_AUTHENTICATION_ONLY,
  renewalsOf,
} from '../../guidance/certificateLife'
import type { GuideTopic } from '../topic'
import { inOrder, points, says, table } from './statement'

const { known, unknown, test, sources } = SERVER_AUTHENTICATION_ONLY
const RENEWALS = renewalsOf(KNOWN_UNTIL)
const YEARS = ['2027', '2028', '2029'] as const

const inYear = (year: string) => RENEWALS.filter(({ on }) => on.startsWith(year)).length

export const EDGE_CERTIFICATE: GuideTopic = {
  id: 'edge-certificate',
  title: 'The Edge certificate 2026–2029',
  lead: 'Shorter lives, server authentication only, and what that means for an Edge.',
  sections: [
    {
      id: 'life',
      title: 'How long it may live',
      words: 'certificate life validity 200 days 100 days 47 days sc-081 renewal expire',
      statements: [
        table(
          'Public TLS certificates',
          ['Issued from', 'Longest life', 'Validation of the domains reused for'],
          LIFE_STEPS.map(({ since, days, validation }) => [
            since,
            `${String(days)} days`,
            `${String(validation)} days`,
          ]),
          ['CA2'],
        ),
      ],
    },
    {
      id: 'renewals',
      title: 'How many renewals that makes',
      words: 'renewal calendar number of renewals estate plan ics',
      statements: [
        table(
          `Renewals of certificates issued on ${KNOWN_UNTIL}, each ${String(RENEW_DAYS_BEFORE)} days before its end`,
          ['Year', 'One Edge', '10 Edges', '100 Edges'],
          [...YEARS.map((year) => row(year, inYear(year))), row('All', RENEWALS.length)],
          ['CA2'],
        ),
        points(
          [
            'The days are among the documents of a draft, as a calendar for its Access Edges.',
            'One certificate on every server of a pool is one renewal, but it is assigned on each server.',
          ],
          ['CA2', 'L4'],
        ),
      ],
    },
    {
      id: 'client-authentication',
      title: 'Server authentication only',
      words: 'client authentication eku extended key usage server authentication mtls public ca',
      statements: [
        table(
          'Client authentication leaves public certificates, as reported',
          ['Authority', 'When'],
          [
            ['Let’s Encrypt', 'by default 2026-02-11; for the last users 2026-07-08'],
            ['Google Trust Services', '2026-04-13'],
            ['Sectigo', '2026-05-15'],
            ['DigiCert', 'by default 2025-10-01; full end 2027-03-01'],
            ['Chrome’s root policy', 'leaf certificates from 2027-03-15'],
          ],
          ['CA1'],
        ),
        says(known, sources.known),
        says(unknown, sources.unknown),
        inOrder(test, sources.test),
      ],
      see: [{ topic: 'contradictions' }],
    },
    {
      id: 'keys',
      title: 'Keys and providers',
      words: 'cng key storage provider csp private key',
      statements: [
        says(
          'Keys of the “Microsoft Software Key Storage Provider” (CNG) are not supported by Lync Server 2010 and 2013 and Skype for Business Server 2015. For 2019 and Subscription Edition this is not known.',
          ['PF'],
        ),
      ],
      see: [{ topic: 'names' }],
    },
    {
      id: 'tls',
      title: 'TLS',
      words: 'tls 1.2 1.3 version encryption old tls',
      statements: [
        points(
          [
            'Skype for Business Server 2015: TLS 1.2 and older; the older ones can be switched off from Cumulative Update 6 HF2 on.',
            'Skype for Business Server 2019: TLS 1.3 and 1.2.',
          ],
          ['ENC'],
        ),
      ],
    },
  ],
}

function row(label: string, count: number): string[] {
  return [label, String(count), String(count * 10), String(count * 100)]
}
