import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BUILD_TARGET, FLOOR, floorInWords, TOO_NEW } from '../../scripts/floor.js'
import { tooNew } from '../../scripts/plugins/nothingTooNew.js'
import { watchStart, watchStartCode } from '../../scripts/plugins/watchStart.js'

it('is what the build writes for', () => {
  expect(BUILD_TARGET).toEqual(['chrome109', 'firefox121', 'safari16.4'])
})

it('is what the README and the page say', () => {
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')
  expect(readme).toContain(
    `**Chrome or Edge ${FLOOR.chrome}, Firefox ${FLOOR.firefox} and Safari ${FLOOR.safari}**`,
  )
  expect(watchStartCode()).toContain(floorInWords)
})

it.each([
  'names.toSorted()',
  'names.with(1, x)',
  'Object.groupBy(names, key)',
  'new Promise.try()',
])('stops the build at %s', (code) => {
  expect(tooNew(['/app/src/rules/judge.ts', { code }])).toHaveLength(1)
})

it.each(['[...names].sort()', 'starts.withDot(x)', 'myObject.groupByKey', 'toSorted'])(
  'lets %s pass',
  (code) => {
    expect(tooNew(['/app/src/rules/judge.ts', { code }])).toEqual([])
  },
)

it('lets pass that Vue hands a method on where the list has it', () => {
  const id = 'C:\\app\\node_modules\\@vue\\reactivity\\dist\\reactivity.esm-bundler.js'
  expect(tooNew([id, { code: 'list.toSorted(comparer)' }])).toEqual([])
})

it('names each method once', () => {
  const all = [...TOO_NEW.methods, ...TOO_NEW.functions]
  expect(new Set(all).size).toBe(all.length)
})

it('writes the watching script into its place, and stops the build where there is none', () => {
  const { handler } = watchStart().transformIndexHtml as unknown as {
    handler: (html: string) => string
  }
  const html = handler('<script id="watch-start"></script>')
  expect(html).toContain(watchStartCode())
  expect(html).not.toMatch(/^\s*\/[/*]/m)
  expect(() => handler('<p>')).toThrow('no place')
})
