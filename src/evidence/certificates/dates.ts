const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Month names of other languages by how they begin, where that differs from English. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  mär: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  janv: 1,
  févr: 2,
  fevr: 2,
  mars: 3,
  avr: 4,
  juin: 6,
  juil: 7,
  août: 8,
  aout: 8,
  déc: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
}

/**
 * The days that a written moment can be, as ISO dates, earliest first: two where day and month cannot be told apart,
 * none where it cannot be read. Times of day are left out: their zone is not in the text.
 */
export function daysIn(text: string): string[] {
  const iso = /\b(\d{4})[-/年.]\s?(\d{1,2})[-/月.]\s?(\d{1,2})/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/.exec(text)
  if (numbers) {
    const [, first = '', sign, second = '', year] = numbers
    const dayFirst = dayOf(Number(year), Number(second), Number(first))
    // Nobody writes a month before a day between dots.
    if (sign === '.') return dayFirst
    return [...new Set([...dayOf(Number(year), Number(first), Number(second)), ...dayFirst])].sort()
  }
  const year = /\b(\d{4})\b/.exec(text)?.[1]
  const day = /\b(\d{1,2})\b(?!:)/.exec(text.replace(/\d{1,2}:\d{2}(?::\d{2})?/, ''))?.[1]
  const month = monthIn(text)
  return year && day && month ? dayOf(Number(year), month, Number(day)) : []
}

function monthIn(text: string): number | null {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,12}/gu)) {
    const english = MONTHS.indexOf(word.slice(0, 3))
    if (english >= 0) return english + 1
    const other = OTHER_MONTHS[word.slice(0, 4)] ?? OTHER_MONTHS[word.slice(0, 3)]
    if (other !== undefined) return other
  }
  return null
}

/** Years of another calendar, such as 2568 in Thailand, are no years that a certificate can have. */
const LAST_YEAR = 2199

function dayOf(year: number, month: number, day: number): string[] {
  if (year > LAST_YEAR) return []
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? [date.toISOString().slice(0, 10)] : []
}
