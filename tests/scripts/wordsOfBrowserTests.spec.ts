import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The files below `folder` whose name ends in one of `endings`, as paths from the checkout. */
function filesBelow(folder: string, endings: RegExp): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => endings.test(name))
    .map((name) => `${folder}/${name}`)
}

const flat = (text: string) => text.replace(/\\'/g, "'").replace(/\s+/g, ' ')

const SOURCE = ['index.html', ...filesBelow('src', /\.(ts|vue|js)$/)]
  .map((path) => flat(readFileSync(path, 'utf8')))
  .join('\n')

/** What a browser test expects to read on the screen, where it is written as a plain string. */
const EXPECTED = /(?:getByText|toContainText|toHaveText|hasText:)\(?\s*\[?'((?:[^'\\\n]|\\.)*)'/g

/** Names, numbers and quotations are filled in; the text between them is in the source unchanged. */
const FILLED_IN = /\S*[\d“”:$<]\S*|\S+\.\S+/

/** Shorter pieces are composed, or names that a test typed itself. */
const LONG_ENOUGH = 22

function sentences(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(EXPECTED)].flatMap((match) =>
    flat(match[1]!)
      .split(FILLED_IN)
      .map((piece) => piece.trim())
      .filter((piece) => piece.length > LONG_ENOUGH && piece.includes(' ')),
  )
}

describe('what the browser tests expect to read', () => {
  const tests = filesBelow('tests/e2e', /\.spec\.ts$/)

  it('is found', () => {
    expect(tests.flatMap(sentences).length).toBeGreaterThan(30)
  })

  it.each(tests)('%s waits for no sentence that the app cannot say any more', (path) => {
    expect(sentences(path).filter((sentence) => !SOURCE.includes(sentence))).toEqual([])
  })
})
