import type { NameTables } from './hostName'

const STRICT = { checkHyphens: true, checkBidi: true, checkJoiners: true, useSTD3ASCIIRules: true }
const ICANN_ONLY = {
  allowPrivateDomains: false,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
  detectSpecialUse: false,
}

/**
 * Whether reading this text rightly takes the UTS 46 table. Full-width letters and dots alone do not, but
 * asking for the table once too often does no harm.
 */
export function needsInternational(text: string): boolean {
  return /[^\0-\x7f]|xn--/i.test(text)
}

/**
 * Endings under which the public suffix list holds nothing more: a name below one of them is never a public
 * suffix itself. Most SIP domains end so, and need no list of 40 kB to be judged.
 */
const PLAIN_ENDING = /^\s*$|\.(?:com|net|org|info|biz|edu|de|eu|nl|ch)\s*$/i

/** Whether judging this name takes the public suffix list. Asking for it once too often does no harm. */
export function needsSuffixes(typed: string): boolean {
  return !PLAIN_ENDING.test(typed)
}

/**
 * Loads the public suffix list and, with `international`, the UTS 46 table (non-transitional, strict). Keep
 * the object it gives: readings are remembered for it. Lengths are left to `parseHostName`, which names the
 * label that is too long.
 */
export async function loadNameTables(options: { international: boolean }): Promise<NameTables> {
  const [{ parse }, encoding] = await Promise.all([
    import('tldts'),
    options.international ? import('./internationalNames') : null,
  ])
  return {
    toAscii(name) {
      if (encoding && needsInternational(name)) return encoding.toASCII(name, STRICT)
      return /[^\0-\x7f]/.test(name) ? null : name
    },
    toUnicode(ascii) {
      const read = encoding?.toUnicode(ascii, STRICT)
      return read && !read.error ? read.domain : ascii
    },
    publicSuffix(ascii) {
      const { publicSuffix, isIcann } = parse(ascii, ICANN_ONLY)
      return isIcann ? publicSuffix : null
    },
  }
}
