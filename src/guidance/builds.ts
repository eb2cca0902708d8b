import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'
import type { ServerVersion } from '../situation/server'

/** The servers that still got fixes, of which builds are known (F83, F84). */
export type FixedServer = Extract<ServerVersion, 'sfb-2015' | 'sfb-2019' | 'sfb-se'>

/** The builds of one release of fixes, and what it fixed. */
export interface Release {
  since: IsoDate
  /** Whether it closes a security hole, with its number. */
  fixes: string
  builds: Readonly<Record<FixedServer, string>>
}

/** Every release of fixes that we know of, the newest last. A later one may exist: nobody is ever “up to date”. */
export const RELEASES: readonly Release[] = [
  {
    since: DAY.updateOf2025,
    fixes: 'update of August 2025',
    builds: {
      'sfb-2015': '6.0.9319.881',
      'sfb-2019': '7.0.2046.553',
      'sfb-se': '7.0.2046.820',
    },
  },
  {
    since: DAY.fixOfSeptember2026,
    fixes: 'remote code execution, CVE-2026-66302',
    builds: {
      'sfb-2015': '6.0.9319.885',
      'sfb-2019': '7.0.2046.569',
      'sfb-se': '7.0.2046.879',
    },
  },
  {
    since: DAY.fixOfOctober2026,
    fixes: 'elevation of privilege, CVE-2026-83746',
    builds: {
      'sfb-2015': '6.0.9319.886',
      'sfb-2019': '7.0.2046.583',
      'sfb-se': '7.0.2046.889',
    },
  },
]

/** The servers that the table holds builds of. */
export const FIXED_SERVERS = [
  'sfb-se',
  'sfb-2019',
  'sfb-2015',
] as const satisfies readonly FixedServer[]

/** The newest release that was known on a day; undefined before the first one. */
export function newestOn(day: IsoDate): Release | undefined {
  return RELEASES.findLast(({ since }) => since <= day)
}

/** Builds of 2019 and of Subscription Edition count in one row: below this is 2019. */
const FIRST_SE = 820

/** What a build number says beside the newest fix that we know of. */
export type BuildReading =
  | { state: 'unreadable' }
  /** No build of a server that still got fixes: another product, or one of ours that is too old. */
  | { state: 'other-product'; build: string }
  | { state: 'older' | 'newest-known' | 'newer'; build: string; server: FixedServer; known: string }

const BUILD = /\b(\d{1,2}\.\d{1,2}\.\d{2,5}\.\d{1,5})\b/gu

const FIX_COMPONENT = /\bCore Components\b/giu
/** Characters from the name of a component to its build, in a table or in a list. */
const NEAR = 200

/** Whether a component is the one that every release of fixes raises; others stay at the build they came with. */
export function carriesFixes(componentName: string): boolean {
  return /\bCore Components$/iu.test(componentName.trim())
}

/**
 * Reads a build number, typed or in what `Get-CsServerPatchVersion` shows, and holds it against the newest fix that we
 * know of (F83, F84, F109). Where the text names Core Components their build counts, since components that a release
 * does not change keep their number; else the oldest one of the text.
 */
export function readBuild(text: string): BuildReading {
  const core = [...text.matchAll(FIX_COMPONENT)].flatMap(({ index }) =>
    buildsIn(text.slice(index, index + NEAR)).slice(0, 1),
  )
  const builds = core.length > 0 ? core : buildsIn(text)
  if (builds.length === 0) return { state: 'unreadable' }
  const oldest = builds.reduce((least, build) => (compare(build, least) < 0 ? build : least))
  const server = serverOfBuild(oldest)
  const known = server && RELEASES.at(-1)?.builds[server]
  if (!server || !known) return { state: 'other-product', build: oldest }
  const order = compare(oldest, known)
  return {
    state: order < 0 ? 'older' : order > 0 ? 'newer' : 'newest-known',
    build: oldest,
    server,
    known,
  }
}

function buildsIn(text: string): string[] {
  return [...text.matchAll(BUILD)].map(([, build = '']) => build)
}

function serverOfBuild(build: string): FixedServer | null {
  const [major, minor, product, revision = 0] = build.split('.').map(Number)
  if (major === 6 && minor === 0 && product === 9319) return 'sfb-2015'
  if (major === 7 && minor === 0 && product === 2046)
    return revision < FIRST_SE ? 'sfb-2019' : 'sfb-se'
  return null
}

function compare(one: string, other: string): number {
  const [left, right] = [one, other].map((build) => build.split('.').map(Number))
  for (const [place, part] of (left ?? []).entries()) {
    const difference = part - (right?.[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
