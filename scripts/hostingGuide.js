// @ts-check
import { apache, caddy, iis, netlify, nginx } from './hostFiles.js'

const FOLDER = '/edgewise/'

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
them ready for three kinds of host; for the others copy the sample.

| Host | What to do |
|---|---|
| Netlify, Cloudflare Pages and others that read \`_headers\` | nothing when the app lies at the top; in a sub-folder put the folder before each path |
| Apache | nothing, if \`AllowOverride FileInfo\` holds for the folder and \`mod_headers\` is on |
| IIS | nothing: \`web.config\` is in the folder |
| nginx, Caddy | put the sample into the server's configuration |
| Offline, from a USB stick or a share | open \`edgewise.html\`: it is the whole app in one file |

HTTPS (or \`localhost\`) is needed for work without a network and for the clipboard; everything else works without.

## What is sent

| File | Header | Value |
|---|---|---|
${rules
  .flatMap(({ of, headers }) =>
    Object.entries(headers).map(([name, value]) => `| ${of} | \`${name}\` | \`${value}\` |`),
  )
  .join('\n')}

The hashes stand for the two small scripts in the page itself; the build keeps the page and the header files in step.

## nginx

In the \`server\` block, for the folder \`${FOLDER}\`:

\`\`\`nginx
${nginx(rules, FOLDER)}\`\`\`

## Apache

The build's \`.htaccess\`:

\`\`\`apache
${apache(rules)}\`\`\`

## IIS

The build's \`web.config\`:

\`\`\`xml
${iis(rules)}\`\`\`

## Caddy

In the site block, for the folder \`${FOLDER}\`:

\`\`\`caddyfile
${caddy(rules, FOLDER)}\`\`\`

## Netlify and others with \`_headers\`

The build's \`_headers\`:

\`\`\`
${netlify(rules)}\`\`\`

## Did it work?

In the developer tools of a browser, \`sw.js\` has the header \`Content-Security-Policy: default-src 'none';
connect-src 'self'\`, the page has one that ends in \`frame-ancestors 'none'\`, and the console is empty.
`
