import { lastAtMost } from '../cleanText'
import type { Span } from '../span'

const MAIL_HEADER =
  /^(?:>\s{0,3}){0,20}(?:from|to|cc|bcc|sent|subject|date|received|return-path|message-id|reply-to|von|an|gesendet|betreff|de|à|envoyé|objet|para|asunto|enviado)\s?:\s/i
/** `On Mon, 3 Mar 2026 Ann <ann@contoso.com> wrote:`, over what is quoted below; in German the verb is before the name. */
const WROTE =
  /@\S{3,255}.{0,80}\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto)\s?:\s*$|^[>\s]{0,20}\p{L}.{0,80}\bschrieb\s.{0,120}@[^\s@]{3,255}:\s*$/iu
/** What ends a mail, over the name of who wrote it. */
const CLOSING =
  /^(?:--\s?|(?:viele|beste|liebe|schöne|freundliche|mit freundlichen) gr[üu]e?(?:ß|ss)en?|(?:kind |best |warm )?regards|cordialement|bien à vous|(?:un )?saludos?),?\s*$/i
/** Lines of a signature. */
const LONGEST_SIGNATURE = 6

/** Lines of headers from here on, at least two: who wrote is no domain of a request. */
export function mailHeadersAt(lines: readonly Span[], at: number): number {
  let next = at
  while (MAIL_HEADER.test(lines[next]?.text.slice(0, 400) ?? '')) next += 1
  return next - at < 2 ? 0 : next - at
}

/** Whether a line says who wrote what is quoted below it. */
export const isAttribution = ({ text }: Span) => text.length < 600 && WROTE.test(text)

/** Tells of each line whether it is in the signature of a mail. */
export function signaturesIn(lines: readonly Span[]): (at: number) => boolean {
  const closings = lines.flatMap(({ text }, at) =>
    text.length < 60 && CLOSING.test(text) ? [at] : [],
  )
  return (at) =>
    at - (closings[lastAtMost(closings, at)] ?? -Infinity) <= LONGEST_SIGNATURE &&
    !/^\s*>/.test(lines[at]?.text ?? '')
}
