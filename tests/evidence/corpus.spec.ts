import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../src/evidence/readEvidence'
import { TABLES } from '../fixtures/names/tables'
import { writeFacts } from './writeFacts'

const CORPUS = join(import.meta.dirname, 'corpus')
const files = readdirSync(CORPUS).filter((file) => /\.(?:txt|bin)$/.test(file))

describe('outputs in the manner of real ones', () => {
  it('are at least 150', () => {
    expect(files.length).toBeGreaterThanOrEqual(150)
  })

  it.each(files)('%s is read as its golden file says', async (file) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, file)))
    const evidence = await readEvidence(bytes, { tables: TABLES })
    await expect(writeFacts(evidence)).toMatchFileSnapshot(
      join(CORPUS, 'golden', file.replace(/\.\w+$/, '.facts')),
    )
  })
})
