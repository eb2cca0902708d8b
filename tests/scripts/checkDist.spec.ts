import { expect, it } from 'vitest'
import {
  hintFaults,
  kindFaults,
  pageFaults,
  screenFaults,
  strangeAddresses,
} from '../../scripts/checkDist.js'
import { HINT } from '../../scripts/plugins/compileHints.js'

const STRICT = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'"
const page = (policy: string, body = '') =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">${body}`

it('finds nothing wrong with a strict page', () => {
  expect(pageFaults('page', page(STRICT, '<script src="a.js"></script>'))).toEqual([])
})

it.each([
  ['a default', STRICT.replace("'none'", "'self'"), '', 'allows more'],
  ['no Trusted Types', "default-src 'none'; script-src 'self'", '', 'no Trusted Types'],
  ['scripts from anywhere', STRICT.replace("'self'", 'https:'), '', 'runs scripts from https:'],
  ['unsafe code', STRICT.replace("'self'", "'unsafe-eval'"), '', "runs scripts from 'unsafe-eval'"],
  ['code without its hash', STRICT, '<script>1</script>', 'without its hash'],
  ['an event attribute', STRICT, '<p onclick="x()">', 'event attribute'],
])('finds %s', (_, policy, body, fault) => {
  expect(pageFaults('page', page(policy, body)).join()).toContain(fault)
})

it.each(['https://example.org/a', 'http://cdn.example.com', 'wss://live.example.net/x'])(
  'finds the address %s',
  (url) => {
    expect(strangeAddresses(`fetch("${url}")`)).toEqual([url])
  },
)

it.each([
  'http://www.w3.org/2000/svg',
  'https://learn.microsoft.com/en-us/x',
  'https://${host}',
  'https://',
])('lets %s pass', (url) => {
  expect(strangeAddresses(`"${url}"`)).toEqual([])
})

it('finds that a kind of file was not looked at', () => {
  expect(
    kindFaults(['index.html', 'a.js', 'a.css', 'icon.svg', 'rules.json', 'x.webmanifest']),
  ).toEqual([])
  expect(kindFaults(['index.html', 'a.css', 'icon.svg', 'rules.json', 'x.webmanifest'])).toEqual([
    'The build has no .js file.',
  ])
})

const listing = (parts: object) =>
  `<script type="application/json" id="early-parts">${JSON.stringify(parts)}</script>`

it.each([
  ['no screen', listing({}), 'names no screen'],
  ['no list of screens', '<p>', 'names no screen'],
  ['a screen without a script', listing({ order: ['./a.css'] }), 'no script of the screen “order”'],
  ['a part that is not there', listing({ order: ['./a.js', './b.js'] }), 'asks for ./b.js'],
])('finds %s', (_, html, fault) => {
  expect(screenFaults(html, ['a.js', 'a.css']).join()).toContain(fault)
})

it('finds nothing wrong where each screen has its parts', () => {
  expect(screenFaults(listing({ order: ['./a.js', './a.css'] }), ['a.js', 'a.css'])).toEqual([])
})

it('finds a hint to compile that is not on the first line, and a build without any', () => {
  expect(hintFaults({ 'a.js': `${HINT}run()`, 'b.js': 'run()' })).toEqual([])
  expect(hintFaults({ 'a.js': `${HINT}run()`, 'b.js': `const deps = []\n${HINT}run()` })).toEqual([
    'b.js has its hint below the first line.',
  ])
  expect(hintFaults({ 'b.js': 'run()' })).toEqual(['No script is compiled with its download.'])
})
