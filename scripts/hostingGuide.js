// @ts-check
import { FOLDER } from './hostFiles.js'

/**
 * docs/hosting.md, written from the table of headers by `npm run docs`.
 * @param {import('./hosting.js').HeaderRule[]} rules
 */
export const hostingGuide = (rules) => `# Putting Edgewise on a host

<!-- Written by \`npm run docs\` from scripts/hosting.js. -->

Copy everything in \`dist\` into any folder of any static web server: the app needs no rewriting of addresses, no
server code and no fixed name. Where copying is all you can do, it is enough: the page carries its own policy
and refuses to be framed.

A server that sends the headers below adds what a page cannot do for itself: it keeps the service worker to its
own origin, forbids framing before anything is fetched, and tells browsers what they may keep. The build holds
them ready.

| Host | What to do |
|---|---|
| Netlify, Cloudflare Pages and others that read \`_headers\` | nothing when the app lies at the top; in a sub-folder put the folder before each path |
| Apache | nothing, if \`AllowOverride FileInfo\` holds for the folder and \`mod_headers\` is on |
| IIS | nothing: \`web.config\` is in the folder |
| nginx | put \`nginx.conf\` into the \`server\` block, with your folder in the place of \`${FOLDER}\` |
| Caddy | put \`Caddyfile\` into the site block, likewise |
| Offline, from a USB stick or a share | open \`edgewise.html\`: it is the whole app in one file |

HTTPS (or \`localhost\`) is needed for work without a network and for the clipboard; everything else works without.

## What is sent

| File | Header | Value |
|---|---|---|
${rules
  .flatMap(({ of, headers }) =>
    Object.entries(headers).map(
      ([name, value]) => `| ${of} | \`${name}\` | \`${elided(value)}\` |`,
    ),
  )
  .join('\n')}

Each hash stands for a script or a style in the page itself and changes with it: take these files from the build
that you serve, each time.

## Did it work?

In the developer tools of a browser, \`sw.js\` has the header \`Content-Security-Policy: default-src 'none';
connect-src 'self'\`, the page has one that ends in \`frame-ancestors 'none'\`, and the console is empty.
`

/** @param {string} policy */
const elided = (policy) => policy.replace(/('sha256-)[^']+'( \1[^']+')*/g, "'sha256-…'")
