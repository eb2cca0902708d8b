import { expect, it } from 'vitest'
import { hostSection, hostTable } from '../../scripts/hostTable.js'

it('is a section for each server with a row for each file', () => {
  const section = hostSection('nginx', [
    { file: '', status: 200, headers: { 'cache-control': 'no-cache', date: 'now' } },
    { file: 'assets/x.js', status: 404, headers: {} },
  ])
  expect(section).toContain('## nginx')
  expect(section).toContain('| `./` | 200 | `cache-control: no-cache` |')
  expect(section).toContain('| `assets/x.js` | 404 |  |')
  expect(section).not.toContain('now')
  expect(hostTable([section, 'second'])).toMatch(/## nginx[\s\S]*second$/)
})

it('shows of the long policy of a page only how it begins, for its hashes change', () => {
  const policy = "default-src 'none'; script-src 'self' 'sha256-AAA='; style-src 'self'; img-src x"
  const section = hostSection('a', [
    { file: 'index.html', status: 200, headers: { 'content-security-policy': policy } },
  ])
  expect(section).toContain("`content-security-policy: default-src 'none'; script-src 'self' …`")
})
