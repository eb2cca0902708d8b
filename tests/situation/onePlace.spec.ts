import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../src')

/** Rooms that may look at a day or a platform: where it is decided, where rules are dated, where records are read. */
const ALLOWED = /^(situation|rules|core|request)\//

/** A comparison with a turning point, the stage of a day, or a platform by its name. */
const DECIDING = [
  /(>=|<=|[^=<>]<|[^=<>]>|===|!==)\s*DAY\./,
  /\bDAY\.\w+\s*(>=|<=|<|>|===|!==)/,
  /\bstageOn\(/,
  /\bplatform\s*(===|!==)\s*'/,
]

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|vue)$/.test(file) && !ALLOWED.test(file))

describe('what a day and a server mean is decided in one place', () => {
  it('and compared nowhere else', () => {
    expect(files.length).toBeGreaterThan(200)
    const found = files.flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => DECIDING.some((pattern) => pattern.test(line)))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })
})
