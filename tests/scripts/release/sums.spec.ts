import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SUMS_FILE, sumsOf } from '../../../scripts/release/sums.js'

let root: string
const folders = () => [join(root, 'dist'), join(root, 'release')]

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'edgewise-sums-'))
  mkdirSync(join(root, 'dist/assets'), { recursive: true })
  mkdirSync(join(root, 'release'))
  writeFileSync(join(root, 'dist/index.html'), 'page')
  writeFileSync(join(root, 'dist/assets/a.js'), 'code')
  writeFileSync(join(root, 'release/a.json'), '{}')
})
afterAll(() => rmSync(root, { recursive: true }))

it('names every file of both folders, in order, and not itself', () => {
  writeFileSync(join(root, 'release', SUMS_FILE), 'older')
  const names = sumsOf(folders())
    .trim()
    .split('\n')
    .map((line) => line.slice(66))
  expect(names).toEqual(['dist/assets/a.js', 'dist/index.html', 'release/a.json'])
})

it('is what sha256sum reads, and finds a changed byte', () => {
  writeFileSync(join(root, 'release', SUMS_FILE), sumsOf(folders()))
  const check = () =>
    execFileSync('sha256sum', ['--quiet', '-c', `release/${SUMS_FILE}`], {
      cwd: root,
      stdio: 'pipe',
    })
  expect(check).not.toThrow()
  writeFileSync(join(root, 'dist/assets/a.js'), 'cod3')
  expect(check).toThrow('did NOT match')
})
