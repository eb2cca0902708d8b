import type { NameTables } from './nameReading'

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
 * Plain names under endings for which the public suffix list holds nothing more: a name below one of them is never a
 * public suffix itself. Most SIP domains end so, and need no list of 40 kB to be judged.
 */
const PLAIN_NAME = /^\s*(?:(?:[a-z0-9-]+\.)+(?:com|net|org|info|biz|edu|de|eu|nl|ch)\s*)?$/i

/** Whether judging this name takes the public suffix list. Asking for it once too often does no harm. */
export function needsSuffixes(typed: string): boolean {
  return !PLAIN_NAME.test(typed)
}

/** Which of the large tables some texts need. */
export interface TableNeeds {
  suffixes: boolean
  international: boolean
}

/** Whether these tables are enough for what is needed. */
export function hasTables(tables: NameTables | undefined, needs: TableNeeds): boolean {
  if (needs.international) return tables?.international ?? false
  return tables !== undefined || !needs.suffixes
}

const shared = new Map<boolean, NameTables>()

/** The most complete tables that `shareTables` has loaded; undefined before the first of them. */
export function sharedTables(): NameTables | undefined {
  return shared.get(true) ?? shared.get(false)
}

/**
 * The tables that everything on the page or in a worker shares, so that a name is read once: loaded where they are
 * needed and not there yet. Rejects where they cannot be fetched; the next call tries again.
 */
export async function shareTables(needs: TableNeeds & { suffixes: true }): Promise<NameTables>
export async function shareTables(needs: TableNeeds): Promise<NameTables | undefined>
export async function shareTables(needs: TableNeeds): Promise<NameTables | undefined> {
  const { international } = needs
  if (!hasTables(sharedTables(), needs)) {
    const loaded = await loadNameTables({ international })
    if (!shared.has(international)) shared.set(international, loaded)
  }
  return sharedTables()
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
    international: options.international,
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
