import type { PaperHead } from './paper'

/** A name longer than this would push the number of the page out of its line. */
const SUBJECT = 60

/** What stands at the foot of each printed page: whose paper it is, cut short if long, and of which state. */
export function footOf({ subject, facts }: PaperHead): string {
  const fact = (label: string) => facts.find((each) => each.label === label)?.value
  return [shortened(subject), fact('Fingerprint') ?? ''].filter(Boolean).join(' · ')
}

function shortened(subject: string): string {
  const signs = [...subject]
  return signs.length > SUBJECT ? `${signs.slice(0, SUBJECT - 1).join('')}…` : subject
}

/** The custom properties that styles/paper.css writes into the margins of printed pages. */
export function pageProperties(head: PaperHead): Readonly<Record<`--paper-${string}`, string>> {
  return {
    '--paper-foot': cssString(footOf(head)),
    '--paper-stamp': cssString(head.stamp ?? ''),
  }
}

/** A text as a quoted string of a style sheet; whatever is not a letter, a digit or plain stands by its number. */
export function cssString(text: string): string {
  const content = text.replace(
    /[^\p{L}\p{N} .:·–-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${content}"`
}
