import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
/** The files of this repository that a page names in code marks. */
const filesIn = (page: string) =>
  [...page.matchAll(/`((?:src|tests|docs|scripts)\/[\w./-]+)`/g)].map(([, file = '']) => file)
const missing = (page: string) => filesIn(page).filter((file) => !existsSync(file))

const decisions = readdirSync('docs/decisions')

describe('the page of the architecture', () => {
  const page = read('docs/architecture.md')

  it('draws rooms that are there', () => {
    const rooms = [...page.matchAll(/^ {2}(\w+)\["/gm)].map(([, room = '']) => room)
    expect(rooms.length).toBeGreaterThanOrEqual(19)
    expect(rooms.filter((room) => !existsSync(`src/${room}`))).toEqual([])
  })

  it('names files that are there', () => {
    expect(filesIn(page).length).toBeGreaterThan(15)
    expect(missing(page)).toEqual([])
  })
})

describe('the decisions', () => {
  it('are some', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(8)
  })

  it.each(decisions)('have a day, their parts and half a page: %s', (file) => {
    const page = read(`docs/decisions/${file}`)
    expect(file).toMatch(/^\d{4}-\d\d-\d\d-[a-z-]+\.md$/)
    for (const part of ['Context', 'Looked at', 'Decision', 'Consequences'])
      expect(page).toContain(`**${part}.**`)
    expect(page.split('\n').length).toBeLessThan(40)
    expect(missing(page)).toEqual([])
  })
})

describe('the recipes for contributors', () => {
  const [, recipes = ''] = /## Recipes\n([\s\S]*?)\n## /.exec(read('CONTRIBUTING.md')) ?? []
  const rows = recipes.split('\n').filter((line) => /^\| [A-Z]/.test(line))

  it.each(['rule', 'field', 'question', 'document', 'fact', 'platform'])('have a %s', (subject) => {
    expect(rows.filter((row) => row.startsWith(`| A ${subject} |`))).toHaveLength(1)
  })

  it('name files that are there, and a test that fails', () => {
    for (const row of rows.filter((row) => row.startsWith('| A '))) {
      expect(missing(row)).toEqual([])
      expect(row).toMatch(/`tests\/[\w./-]+\.spec\.ts`[^|]*\|$/)
    }
  })
})
