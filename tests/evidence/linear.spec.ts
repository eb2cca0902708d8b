import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/evidence/readTable'
import { readText } from '../../src/evidence/readText'
import { settle } from '../../src/evidence/settle'
import { claimsOf } from '../../src/imports/claimsOf'
import { ADVERSARIAL } from '../benchmarks/linear'
import { TABLES } from '../fixtures/names/tables'

/**
 * No clock: what is counted is how many characters the patterns were put to, which is the same on every machine. That no
 * single pattern takes longer than linear for them is a rule of lint (regexp/no-super-linear-backtracking, -move).
 */
const SIZE = 12_000
/** Four times the text, and a little for what begins anew at a size. */
const MOST_TIMES = 4.5

const exec = RegExp.prototype.exec

/** Characters that patterns looked at while something was read. */
function looksOf(read: () => unknown): number {
  let looks = 0
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    // A search ends behind its match, or with the text.
    looks += 1 + (match ? match.index + match[0].length - from : text.length - from)
    return match
  }
  try {
    read()
  } finally {
    RegExp.prototype.exec = exec
  }
  return looks
}

const readers = {
  'any text': (text: string) => claimsOf(settle(readText(text, TABLES).collector)),
  'a table': (text: string) =>
    readTable(text, { tables: TABLES, mostRows: 1_000_000, mostColumns: 1_000_000 }),
}

describe.each(Object.entries(readers))('%s that is four times as long', (_, read) => {
  it.each(Object.entries(ADVERSARIAL))('takes four times the work: %s', (_what, make) => {
    const short = looksOf(() => read(make(SIZE)))
    const long = looksOf(() => read(make(SIZE * 4)))
    expect(long / Math.max(short, SIZE)).toBeLessThan(MOST_TIMES)
  })
})

describe('the count', () => {
  it('shows a reader that begins anew at every line', () => {
    const quadratic = (text: string) => {
      const lines = text.split('\n')
      lines.forEach((__, at) => /x/.test(lines.slice(at).join('\n')))
    }
    const text = (length: number) => 'abc\n'.repeat(length / 4)
    const short = looksOf(() => quadratic(text(1_000)))
    expect(looksOf(() => quadratic(text(4_000))) / short).toBeGreaterThan(10)
  })
})
