import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CHUNKS, fetchedAhead, FRAME, holds, moduleOf } from '../../scripts/chunks.js'

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^src\//, ''))
const within = (place: string) =>
  files.filter((file) => (place.endsWith('/') ? file.startsWith(place) : file === place))

describe('what is loaded together', () => {
  it.each(CHUNKS)('names what is there: $name', ({ holds, without = [], styles = [] }) => {
    for (const place of [...holds, ...without, ...styles])
      expect(within(place), place).not.toHaveLength(0)
    for (const place of without)
      expect(
        holds.some((folder) => place.startsWith(folder)),
        place,
      ).toBe(true)
  })

  it('has each file in one chunk at most', () => {
    const twice = files.filter(
      (file) => CHUNKS.filter((chunk) => holds(chunk)(`/app/src/${file}`)).length > 1,
    )
    expect(twice).toEqual([])
  })

  // With one that does, the build makes a file more for each that is asked for with `import()`.
  it('has no module that awaits anything of itself', () => {
    const awaits = /^(?:export )?(?:(?:const|let) [^=\n]*= *)?await /m
    expect(awaits.test('const a = 1\nconst found = await router.isReady()')).toBe(true)
    const code = files.filter((file) => /\.(?:ts|vue|js)$/.test(file))
    expect(code.length).toBeGreaterThan(400)
    expect(code.filter((file) => awaits.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
  })

  it('is early where a screen is asked for by its address', () => {
    for (const path of FRAME) expect(existsSync(`src/${path}`), path).toBe(true)
  })
})

describe('what is fetched ahead', () => {
  const files = [
    'assets/OrderView-DZriA7Q.js',
    'assets/draft-CSrd_BI.css',
    'assets/draft-D5Y5_QZ.js',
    'assets/start-B1zibPM.js',
    'assets/start-C-1_bPM.css',
  ]

  it('is all of a module but what the page has', () => {
    expect(fetchedAhead(files, 'assets/GuideView-B1zibPM.js')).toEqual(files.slice(0, 3))
  })

  it('is of scripts what a draft that is drawn has not; a style comes in no other way', () => {
    expect(fetchedAhead(files, 'assets/form-B1zi-PM.js')).toEqual(files.slice(0, 2))
  })
})

describe('a module', () => {
  it.each([
    ['/app/src/rules/judge.ts', { path: 'rules/judge.ts', isStyle: false }],
    [
      '/app/src/ui/NoticeBar.vue?vue&type=style&index=0&lang.css',
      { path: 'ui/NoticeBar.vue', isStyle: true },
    ],
    ['C:\\app\\src\\core\\plain.ts', { path: 'core/plain.ts', isStyle: false }],
    ['/app/node_modules/pinia/src/index.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('is named by its place: %s', (id, found) => expect(moduleOf(id)).toEqual(found))
})
