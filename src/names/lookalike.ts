/** The scripts that domain names are written in, apart from the rest taken together. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
]

/** Scripts that are written together, with Latin among them: “highly restrictive” of UTS 39. */
const WRITTEN_TOGETHER: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
]

/** Labels made of nothing but letters that have a Latin double. */
const ALL_DOUBLES = [
  /^[асԁеһіјӏорԛѕуԝхъьүҽпгѵѡ\d-]+$/u,
  /^[αγικνρυωηοτχ\d-]+$/u,
  /^[ագզէլհյոսւօ\d-]+$/u,
]
/** Single characters that pass for a Latin letter, a hyphen or a slash in the middle of Latin. */
const DOUBLE = /[ɑɡɩɪʟʀʏǀꞓꞌ\p{Pd}⁄∕╱⧸ꓸ]/u

/**
 * Whether the Unicode form of a name may be read as another one: scripts mixed in a label (other than those
 * that are written together), a label all in doubles of Latin letters, or a single such double.
 */
export function isLookalike(unicode: string): boolean {
  const labels = unicode.split('.')
  const ending = labels.at(-1) ?? ''
  return labels.some((label) => !isAscii(label) && isDeceptive(label, ending))
}

function isDeceptive(label: string, ending: string): boolean {
  const scripts = scriptsOf(label)
  const together = WRITTEN_TOGETHER.some((set) => scripts.every((script) => set.includes(script)))
  if (scripts.length > 1 && !together) return true
  // Under an ending in the same script the reader expects these letters.
  const atHome = scripts[0] !== 'Latin' && scriptsOf(ending)[0] === scripts[0]
  if (!atHome && ALL_DOUBLES.some((letters) => letters.test(label))) return true
  return DOUBLE.test(label.replaceAll('-', ''))
}

function scriptsOf(label: string): string[] {
  const found = SCRIPTS.filter(([, letters]) => letters.test(label)).map(([script]) => script)
  const isOther = [...label].some(
    (letter) =>
      !/[\p{Script=Common}\p{Script=Inherited}]/u.test(letter) &&
      !SCRIPTS.some(([, letters]) => letters.test(letter)),
  )
  return isOther ? [...found, 'other'] : found
}

function isAscii(label: string): boolean {
  return !/[^\0-\x7f]/.test(label)
}
