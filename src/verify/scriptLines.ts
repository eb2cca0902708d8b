/** How a line of 3-verify.ps1 begins. */
export type ScriptWord = 'OK' | 'DIFFERS' | 'UNSEEN' | 'LOOK'

export interface ScriptLine {
  line: number
  word: ScriptWord
  text: string
}

/** The answers of our own scripts inside a text. */
export interface ScriptAnswers {
  checks: readonly ScriptLine[]
  /** Commands of 00-look.ps1 that found nothing. */
  none: readonly { line: number; command: string }[]
  /** The fingerprints of the scripts that printed it. */
  packs: readonly { line: number; fingerprint: string }[]
  /** What the TOTAL lines count, where there are any. */
  total: Readonly<Record<ScriptWord, number>> | null
  /** The text without what was read here, line for line, for the reader of everything else. */
  rest: string
}

const CHECK = /^\s{0,8}(OK|DIFFERS|UNSEEN|LOOK)\s{1,7}(\S.{0,300})$/
const TOTAL =
  /^\s{0,8}TOTAL\s+(\d{1,7}) as wanted, (\d{1,7}) different, (\d{1,7}) not seen, (\d{1,7}) to look at\s*$/
const PACK = /^\s{0,8}PACK\s+([0-9a-f]{8})\s*$/
const OTHER = /^\s{0,8}(?:LEFT|USES)\s{3,5}\S/
const SECTION = /^== (.{1,120})$/
const COMMAND = /^Get-Cs[A-Za-z]{2,60}(?: -Type AccessEdgeExternal)?$/
/** A user's address is no part of what is kept. */
const USER = /^\S.{0,300} (has the policy)$/

/**
 * Reads what 3-verify.ps1 says line by line, and the headings of 00-look.ps1, which become command lines: what stands
 * under them is then read as the answer of that command.
 */
export function readScriptLines(text: string): ScriptAnswers {
  const checks: ScriptLine[] = []
  const packs: { line: number; fingerprint: string }[] = []
  const none: { line: number; command: string }[] = []
  const counts = { OK: 0, DIFFERS: 0, UNSEEN: 0, LOOK: 0 }
  let hasTotal = false
  /** The heading that the line is under; null outside the answer of 00-look.ps1. */
  let section: string | null = null
  const rest = text.split('\n').map((whole, index) => {
    // A very long line is none of ours.
    if (whole.length > 500) return whole
    const line = index + 1
    const bare = whole.replace(/\r$/, '')
    const check = CHECK.exec(bare)
    if (check?.[1] && check[2]) {
      const said = check[2].trim().replace(USER, 'A user $1')
      checks.push({ line, word: check[1] as ScriptWord, text: said })
      return ''
    }
    const pack = PACK.exec(bare)?.[1]
    if (pack !== undefined) {
      packs.push({ line, fingerprint: pack })
      return ''
    }
    const total = TOTAL.exec(bare)
    if (total) {
      hasTotal = true
      counts.OK += Number(total[1])
      counts.DIFFERS += Number(total[2])
      counts.UNSEEN += Number(total[3])
      counts.LOOK += Number(total[4])
      return ''
    }
    const heading = SECTION.exec(bare)?.[1]?.trim()
    if (heading !== undefined) {
      section = heading
      return COMMAND.test(heading) ? `PS C:\\> ${heading}` : ''
    }
    if (section === null) return OTHER.test(bare) ? '' : whole
    if (bare.trim() === 'None') {
      none.push({ line, command: section })
      return ''
    }
    const isTalk = /^(?:Not (?:available|read)\b|None on this machine)/.test(bare)
    return isTalk || !COMMAND.test(section) ? '' : whole
  })
  return { checks, none, packs, total: hasTotal ? counts : null, rest: rest.join('\n') }
}

/** Whether lines of 3-verify.ps1 are missing, or there more than once, by its own count. */
export function isIncomplete({ checks, total }: Pick<ScriptAnswers, 'checks' | 'total'>): boolean {
  if (total === null) return checks.some(({ word }) => word !== 'LOOK')
  const count = (word: ScriptWord) => checks.filter((check) => check.word === word).length
  return (['OK', 'DIFFERS', 'UNSEEN'] as const).some((word) => count(word) !== total[word])
}
