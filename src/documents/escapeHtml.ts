const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as the content of an element or of a quoted attribute: it ends neither. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '')
}

/** A text as a quoted string of a style sheet; whatever is not a letter, a digit or plain stands by its number. */
export function cssString(text: string): string {
  const content = text.replace(
    /[^\p{L}\p{N} .:·–-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${content}"`
}
