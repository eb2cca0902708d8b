import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const rows = readFileSync('docs/accessibility.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('the conformance statement', () => {
  it('has a line for each criterion of WCAG 2.2 at levels A and AA', () => {
    // The five on audio and video share one line.
    expect(rows.length + 4).toBe(55)
    expect(new Set(rows.map(([, criterion]) => criterion)).size).toBe(rows.length)
  })

  it.each(rows.filter((row) => row[3] === 'Held by a test'))(
    'names for “%s%s” a browser test that is there',
    (...row) => {
      const [, file = '', title = ''] = /^`([\w.]+)`: (.+)$/.exec(row[4] ?? '') ?? []
      expect(file).not.toBe('')
      expect(readFileSync(`tests/e2e/${file}`, 'utf8')).toContain(title)
    },
  )

  it('gives every other line a reason', () => {
    const others = rows.filter((row) => row[3] !== 'Held by a test')
    expect(others.length).toBeGreaterThan(0)
    for (const row of others) {
      expect(['Does not apply', 'Not tested']).toContain(row[3])
      expect(row[4]).toMatch(/\w.+\.$/)
    }
  })
})
