import { readText } from '../../src/evidence/readText'
import { settle } from '../../src/evidence/settle'

const SIZE = 100_000
const ROUNDS = 2

/** Texts that are made to bring a reader to a standstill, of a given length. */
export const ADVERSARIAL: Readonly<Record<string, (length: number) => string>> = {
  'open tags': (length) => `<table>${'<td '.repeat(length / 4)}`,
  'open scripts': (length) => `<table>${'<script>a.b'.repeat(length / 11)}`,
  'open remarks of a page': (length) => `<table>${'<!--'.repeat(length / 4)}`,
  blanks: (length) => `a${' '.repeat(length)}a`,
  'equal signs': (length) => '='.repeat(length),
  remarks: (length) => ';\n'.repeat(length / 2),
  'numbered remarks': (length) => '# a\n'.repeat(length / 4),
  'line ends': (length) => '\n'.repeat(length),
  letters: (length) => 'a'.repeat(length),
  dots: (length) => '.'.repeat(length),
  'labels of digits': (length) => '1.'.repeat(length / 2),
  hyphens: (length) => '-'.repeat(length),
  'lines of dashes': (length) => `${'-'.repeat(99)}\n`.repeat(length / 100),
  'headings over no dashes': (length) => 'Name Type\n'.repeat(length / 10),
  'open braces': (length) => '{\n'.repeat(length / 2),
  'open quotes': (length) => '"\\'.repeat(length / 2),
  'quoted cells': (length) => `a,b\n${'"'.repeat(length)}`,
  'headings without rows': (length) => 'Domain,Edge\n'.repeat(length / 12),
  properties: (length) => 'A : b\n'.repeat(length / 6),
  'open lists': (length) => `Name : {a,\n${'  b,\n'.repeat(length / 5)}`,
  'open parentheses': (length) => 'a IN SRV ( 0\n'.repeat(length / 13),
  prompts: (length) => 'PS C:\\> a\n'.repeat(length / 10),
  'frames of certificates': (length) => '-----BEGIN CERTIFICATE-----\n'.repeat(length / 28),
  'base64 of no certificate': (length) => `MII${'A'.repeat(length)}`,
  'escapes that do not end': (length) => '\u001b['.repeat(length / 2),
  'angle brackets': (length) => '<'.repeat(length),
  arrows: (length) => '->'.repeat(length / 2),
  'names of a certificate': (length) => 'DNS Name=a.b\n'.repeat(length / 13),
  'letters of East Asia': (length) => 'の.'.repeat(length / 2),
  ellipses: (length) => 'a.b... '.repeat(length / 7),
  'one cell in quotes after another': (length) => 'a,"b\n'.repeat(length / 5),
  'cells of one row': (length) => 'a.com;'.repeat(length / 6),
  'quoted mails': (length) => '> a.com\n'.repeat(length / 8),
  'servers that are asked': (length) => 'Server: a.b\nAddress: 1.2.3.4\n'.repeat(length / 28),
  'headings of mails': (length) => 'From: a\n'.repeat(length / 8),
  'labels of one list': (length) => 'SIP domain : a.com\n'.repeat(length / 19),
}

export interface LinearFigure {
  what: string
  /** Milliseconds of the processor for the text and for one of four times its length. */
  short: number
  long: number
}

/** How long reading takes for a text and for one that is four times as long: the best of a few rounds. */
export function linearFigures(): LinearFigure[] {
  return Object.entries(ADVERSARIAL).map(([what, make]) => ({
    what,
    short: best(make(SIZE)),
    long: best(make(SIZE * 4)),
  }))
}

function best(text: string): number {
  let least = Infinity
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage()
    settle(readText(text, undefined).collector)
    least = Math.min(least, process.cpuUsage(start).user / 1_000)
  }
  return least
}
