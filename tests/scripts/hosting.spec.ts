import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withInlineHashes } from '../../scripts/contentPolicy.js'
import { headerRules, headersFor } from '../../scripts/hosting.js'
import { apache, caddy, hostFiles, iis, netlify, nginx } from '../../scripts/hostFiles.js'
import { hostingGuide } from '../../scripts/hostingGuide.js'

const page = withInlineHashes(readFileSync('index.html', 'utf8'))
const rules = headerRules(page)

describe('the headers of a file', () => {
  it.each(['', 'index.html'])('repeat the policy of the page and forbid frames at "%s"', (path) => {
    const policy = headersFor(rules, path)['Content-Security-Policy']
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/)
    expect(policy).toMatch(/trusted-types edgewise vue; frame-ancestors 'none'$/)
  })

  it('keep the service worker to its own origin', () => {
    expect(headersFor(rules, 'sw.js')['Content-Security-Policy']).toBe(
      "default-src 'none'; connect-src 'self'",
    )
  })

  it('keep a worker among the assets to its own origin', () => {
    expect(headersFor(rules, 'assets/search-1.js')['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    )
  })

  it('leave the one-file build to its own policy', () => {
    expect(headersFor(rules, 'edgewise.html')['Content-Security-Policy']).toBe(
      "frame-ancestors 'none'",
    )
  })

  it.each([
    ['index.html', 'no-cache'],
    ['edgewise.html', 'no-cache'],
    ['sw.js', 'no-cache'],
    ['assets/index-1a2b.js', 'public, max-age=31536000, immutable'],
    ['icon.svg', undefined],
  ])('say how long %s may be kept', (path, expected) => {
    expect(headersFor(rules, path)['Cache-Control']).toBe(expected)
  })

  it.each(['', 'sw.js', 'edgewise.html', 'assets/a.css', 'icon.svg'])(
    'hold for every file: "%s"',
    (path) => {
      expect(headersFor(rules, path)).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
      })
    },
  )
})

describe('the files for hosts', () => {
  const texts = {
    netlify: netlify(rules),
    apache: apache(rules),
    iis: iis(rules),
    nginx: nginx(rules, '/edgewise/'),
    caddy: caddy(rules, '/edgewise/'),
  }

  it.each(Object.entries(texts))('name every header and value of the table: %s', (_, text) => {
    for (const [name, value] of rules.flatMap(({ headers }) => Object.entries(headers))) {
      expect(text).toContain(name)
      expect(text).toContain(value)
    }
  })

  it('tie what may be kept for long to files that were found', () => {
    expect(texts.nginx).toMatch(/add_header Cache-Control "public[^"]*";/)
    expect(texts.nginx).not.toMatch(/immutable" always/)
    expect(texts.apache).toMatch(/Header set Cache-Control "public[^"]*" "expr=%\{REQUEST_STATUS\}/)
    expect(texts.apache).not.toMatch(/always set Cache-Control "public/)
    expect(texts.caddy).toMatch(/@assets_found \{\n {2}path \S+\n {2}file\n\}/)
    expect(texts.iis).toMatch(/<clientCache [^>]*immutable/)
    expect(texts.netlify).not.toContain('immutable')
  })

  it('are one for each kind of host, and none is hidden', () => {
    expect(Object.keys(hostFiles(rules))).toEqual([
      '_headers',
      'apache.conf',
      'web.config',
      'nginx.conf',
      'Caddyfile',
    ])
  })

  it('let nginx repeat in each location what it would forget there', () => {
    expect(texts.nginx.match(/nosniff/g)).toHaveLength(rules.length + 1)
  })

  it('close every section that they open', () => {
    const opened = texts.apache.match(/<(?!\/)\w+/g)?.map((tag) => tag.slice(1))
    const closed = texts.apache.match(/<\/\w+/g)?.map((tag) => tag.slice(2))
    expect(opened?.sort()).toEqual(closed?.sort())
  })

  it('are told of in docs/hosting.md as it is written (npm run docs)', () => {
    expect(readFileSync('docs/hosting.md', 'utf8')).toBe(hostingGuide(rules))
  })
})
