/**
 * Zero-width, bidirectional and other characters that leave no mark. A joiner stays after a letter of the
 * scripts that write with it: there it tells two words apart, and UTS 46 judges it.
 */
const INVISIBLE =
  /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\u061C\u180E\uFE00-\uFE0F\u{E0000}-\u{E007F}]|(?<![\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}])[\u200C\u200D]/gu
const OUTER =
  /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u00AD\u061C\u180E\uFE00-\uFE0F]/

/** Takes white space and invisible characters off both ends. */
export function trimInvisible(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && OUTER.test(text.charAt(start))) start += 1
  while (end > start && OUTER.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Takes invisible characters out from anywhere. */
export function removeInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Full-width forms of ASCII and the ideographic full stops, as input methods of East Asia write them. */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3002\uFF61]/g, (character) =>
    /[\u3002\uFF61]/.test(character) ? '.' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}

/** One character as it may be shown: itself, or its code point where it would not be seen. */
export function showCharacter(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return character
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
