import { parsePublicName } from '../../names/publicName'
import type { Collector } from '../collect'
import type { NameRole, Source } from '../fact'
import { LONGEST_LINE } from './labels'
import { isCut, nameTokens } from '../nameTokens'
import { endOf, type Span } from '../span'

const EDGE_WORDS =
  /(?:access|zugriffs|zugangs|external|serveur|servidor)[\s-]{0,3}edge|access[\s-]{0,3}proxy|edge[\s-]{0,3}server|edge d['’]acc[eè]s|servidor perimetral|アクセス\s?エッジ|边缘|邊緣/i
/** What the sentence leaves out, or says of others: `not for litware.com`, `our partner litware.com`. */
const OF_OTHERS =
  /\b(?:not|without|except|excluding|but not|nicht|kein\p{L}*|ohne|außer|sauf|sans|excepto|sin|no (?:incluy|añad|agreg|registr|pong)\p{L}{1,8}|remove|delete|drop|retire[rz]|supprime[rz]|entfern\p{L}{1,4}|partners?|partenaires?|socios?|competitors?|providers?|hosters?|registrars?|hébergeur|proveedor)(?:\s\p{L}{1,12}){0,3}\s*\(?$/iu
/** The same behind the name: `litware.com is our partner`, `litware.com gehört uns nicht mehr`. */
const SAID_BEHIND =
  /^\s{0,10}(?:(?:-{1,2}>|→|[-–—:(]|(?:is|are|was|will|should|must|does|belongs|gehört|ist|war|wird|soll|bitte|est|n['’]\p{L}{1,12}|es|ya|pertenece)\s)\s?(?:[\p{L}'’]{1,20}\s){0,3}?(?:not|no longer|nicht|kein\p{L}{0,3}|pas|(?<=n['’]\p{L}{1,12}\s)plus|no (?:es|son)|de otr[oa]|partner\p{L}{0,4}|partenaires?|socios?)|not|no longer|nicht|ya no|(?:bitte\s)?(?:entfernen|löschen|streichen))(?![\p{L}-])/iu
/** What is set inside names of companies, or was mistyped, right behind a letter. */
const SIGN = /[\p{L}\p{N}][$&+!~%^]$/u
/** `我们的contoso.com`, `o'reilly.com` */
const BEFORE = /[\p{L}\p{N}_]['’.]?$/u
const BEHIND = /^\.?[\p{L}\p{N}_]/u
/** `ns1.arsys.es` */
const NAME_SERVER = /^(?:ns|dns)\d{0,4}[.-]/i
/** How a text is written, which decides what its words are. */
export interface Manner {
  /** In sentences: a word without a dot is a word. */
  isProse: boolean
  /** Beside names that stand alone: two words are one name with a space in it, also in a mail. */
  isListed: boolean
  /** There is a name-like token in it. */
  hasNames: boolean
  /** What a name is that nothing else speaks of. */
  role: NameRole
  /** The heading or label in which somebody wrote what the names are: that is true of the names in all of its words. */
  over: string | null
}

/** What says by itself what all names beside it are, and that they are none of the request's own. */
export const APART: ReadonlySet<NameRole> = new Set([
  'dns-server',
  'pool',
  'server',
  'allowed-partner',
  'blocked-partner',
  'mentioned-apart',
])

/** The names inside other text, by what its sentences say of them. */
export function findInside(
  collector: Collector,
  piece: Span,
  source: Source,
  manner: Manner,
): void {
  let last = 0
  for (const token of nameTokens(piece)) {
    const before = piece.text.slice(0, token.offset - piece.offset)
    // What is said of a name is in its own sentence, behind the name before it.
    const said =
      piece.text
        .slice(last, token.offset - piece.offset)
        .split(/[.!?]\s/)
        .at(-1) ?? ''
    last = endOf(token) - piece.offset
    const behindIt = piece.text.slice(endOf(token) - piece.offset)
    // `notes/plan.txt` and the path of a web address.
    if (/[\\/]$/.test(before) && !before.endsWith('//')) collector.skip(token, 'not-needed')
    else if (isCut(token.text + behindIt.slice(0, 3)) && behindIt.startsWith('...'))
      collector.skip(token, 'cut')
    else if (hasUnknownEnding(token.text, collector)) {
      // `plan.docx`
      collector.skip(token, 'not-needed')
    } else {
      const fact = collector.name(
        token,
        // `AT&T.com`: what is behind the sign may be half of a name.
        SIGN.test(before.slice(-2))
          ? 'mentioned-apart'
          : roleInside(manner, token.text, said.slice(-60), before, behindIt),
        source,
        (manner.role === 'mentioned-apart' && manner.over) || piece.text.slice(0, 200),
      )
      if (fact && (BEFORE.test(before.slice(-3)) || BEHIND.test(behindIt.slice(0, 3))))
        fact.isPart = true
    }
  }
}

/** What a name inside other text is: by its label, else by the words before it. */
function roleInside(
  { role, over }: Manner,
  name: string,
  said: string,
  before: string,
  behind: string,
): NameRole {
  const isServer = !APART.has(role) || role === 'server' || role === 'mentioned-apart'
  // `sip.contoso.com (Access Edge)`
  if (isServer && /^\s?\(/.test(behind) && EDGE_WORDS.test(behind.slice(0, 40)))
    return 'access-edge'
  // Of a command's output only what a line begins with is known.
  if (APART.has(role) && (over !== null || before === '')) return role
  if (EDGE_WORDS.test(said)) return 'access-edge'
  const isOther =
    OF_OTHERS.test(said) || SAID_BEHIND.test(behind.slice(0, 80)) || NAME_SERVER.test(name)
  return isOther ? 'mentioned-apart' : 'mentioned'
}

function hasUnknownEnding(text: string, { tables }: Collector): boolean {
  return tables !== undefined && parsePublicName(text, tables).problem?.code === 'unknown-ending'
}

/** Languages that put no spaces between words. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u

/** Whether a text is written in sentences: lines of several words most of which are no names. */
export function isProse(lines: readonly Span[]): boolean {
  let sentences = 0
  for (const line of lines) {
    if (line.text.length > LONGEST_LINE) continue
    if (EAST_ASIAN.test(line.text)) sentences += 1
    const parts = line.text
      .split(/\s+/, 40)
      .filter((part) => /^[("]?\p{L}[\p{L}'’]*[,.;:!?)"]*$/u.test(part))
    if (parts.length >= 4) sentences += 1
  }
  return sentences > 0
}
