import { packFiles } from '../../src/documents/powershell/pack'
import type { DocumentFile } from '../../src/documents/file'
import type { ServerVersion } from '../../src/situation/server'
import { ALONE, ANSWERS, summaryOf } from '../fixtures/summaries'
import { POLICY, SITE } from './servers'

export const KINDS = [
  'new',
  'connected',
  'removal',
  'removal-alone',
  'federation',
  'federation-split',
] as const

export const isFederation = (kind: Setup['kind']) => kind.startsWith('federation')
export const SCOPES = ['global', 'site', 'user'] as const

/** What is asked of a pack: its kind, and for a new connection the policy. */
export interface Setup {
  kind: (typeof KINDS)[number]
  scope: (typeof SCOPES)[number]
  calls: boolean
}

/** The day of the rules of every pack here, which apply wants typed. */
export const DAY = '2019-03-25'

/** After the end of Skype, so that a pack that sets it up is a rehearsal. */
const TODAY = '2026-11-21'

const made = new Map<string, DocumentFile[]>()

/** The pack as the page makes it; the same setup gives the same array. */
export function packOf(server: ServerVersion, { kind, scope, calls }: Setup): DocumentFile[] {
  const key = [server, kind, scope, String(calls)].join(' ')
  let pack = made.get(key)
  if (pack === undefined) {
    pack = packFiles(
      summaryOf({
        kind: isFederation(kind) ? 'federation' : kind.startsWith('removal') ? 'removal' : 'new',
        today: TODAY,
        ...(isFederation(kind) && { asOf: TODAY }),
        answers: {
          ...ANSWERS[server],
          messenger: kind === 'connected' ? 'yes' : 'no',
          split: kind === 'federation-split' ? 'yes' : 'no',
        },
        ...(kind === 'removal-alone' && { order: ALONE }),
        options: {
          policyScope: scope,
          policyName: { global: '', site: SITE, user: POLICY }[scope],
          audioVideo: calls,
        },
      }),
    )
    made.set(key, pack)
  }
  return pack
}
