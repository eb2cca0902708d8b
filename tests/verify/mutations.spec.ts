import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodePasted } from '../../src/evidence/decodeText'
import { compare, type Comparison } from '../../src/verify/compare'
import { wantedOf } from '../../src/verify/wanted/wanted'
import { PLANS, planned, readingOf } from './plans'

const CORPUS = join(import.meta.dirname, '../evidence/corpus')
const WANTS = Object.keys(PLANS).flatMap((name) =>
  wantedOf(planned(name)).map((want) => ({ ...want, id: `${name}: ${want.id}` })),
)
/** Longer texts have nothing in a line that shorter ones have not. */
const MOST_LINES = 60

const texts = readdirSync(CORPUS)
  .filter((file) => /\.(?:txt|bin)$/.test(file))
  .flatMap((file) => {
    const decoded = decodePasted(new Uint8Array(readFileSync(join(CORPUS, file))))
    return decoded.ok ? [{ file, lines: decoded.text.split('\n') }] : []
  })
  .filter(({ lines }) => lines.length <= MOST_LINES)

async function compared(lines: readonly string[]): Promise<Comparison & { answers: number }> {
  const reading = await readingOf(lines.join('\n'))
  return { ...compare(WANTS, [reading]), answers: reading.observations.length }
}

const asWanted = ({ rows }: Comparison) =>
  new Set(rows.filter(({ verdict }) => verdict === 'as-wanted').map(({ want }) => want.id))

/** A text as one run of characters: a value may be wrapped, and colours may stand inside it. */
const run = (text: string) =>
  text
    .toLowerCase()
    .replace(/\u001b\[[0-9;]*m/g, '')
    .replace(/\s/g, '')

const MUTATIONS: Readonly<Record<string, (line: string) => string[]>> = {
  lost: () => [],
  doubled: (line) => [line, line],
  cut: (line) => [line.length > 12 ? `${line.slice(0, Math.ceil(line.length * 0.8))}...` : line],
  'cut with a single character': (line) => [`${line.slice(0, -2)}…`],
}

describe('what was pasted, held against four plans', () => {
  it('covers every kind of want', async () => {
    const met: string[] = []
    for (const { lines } of texts) met.push(...asWanted(await compared(lines)))
    const kinds = [
      'srv.target',
      'srv.port',
      'srv.withdrawn',
      'address',
      'certificate.name',
      'certificate.notAfter',
      'service',
      'federation',
      'routing',
      'policy',
      'build',
      'public.ProxyFqdn',
      'hosting.Enabled',
      'tenant.SharedSipAddressSpace',
    ]
    expect(kinds.filter((kind) => !met.some((id) => id.includes(`: ${kind}`)))).toEqual([])
  })

  it('is as wanted only where the value is in the text, letter for letter', async () => {
    const problems: string[] = []
    for (const { file, lines } of texts) {
      const all = run(lines.join(''))
      // A certificate in base64 holds its names in another form.
      if (/BEGINCERTIFICATE|MII/.test(all.toUpperCase())) continue
      // A relative name of a zone is in two pieces: its first label, and its origin.
      if (all.includes('$origin')) continue
      for (const { verdict, found, want } of (await compared(lines)).rows) {
        if (verdict !== 'as-wanted' || /usage|withdrawn/.test(want.id)) continue
        for (const { text } of found.flatMap(({ seen }) => seen))
          for (const word of text.split(/[:\s]+/))
            if (!all.includes(run(word))) problems.push(`${file}, ${want.id}: ${text}`)
      }
    }
    expect(problems).toEqual([])
  })

  it.each(Object.keys(MUTATIONS))(
    'no line that is %s makes anything as wanted',
    async (name) => {
      const mutate = MUTATIONS[name] ?? (() => [])
      const problems: string[] = []
      for (const { file, lines } of texts) {
        const whole = await compared(lines)
        const before = asWanted(whole)
        for (let at = 0; at < lines.length; at += 1) {
          const line = lines[at] ?? ''
          if (line.trim() === '') continue
          const changed = await compared(lines.toSpliced(at, 1, ...mutate(line)))
          // A record, a row or an object that is gone as a whole was never pasted.
          if (changed.answers < whole.answers) continue
          for (const id of asWanted(changed))
            if (!before.has(id)) problems.push(`${file}, line ${at + 1}: ${id}`)
        }
      }
      expect(problems).toEqual([])
    },
    120_000,
  )
})
