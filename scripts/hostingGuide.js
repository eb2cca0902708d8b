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

## How to copy

1. Check what you have: \`sha256sum -c release/SHA256SUMS\`, from the folder that holds \`dist\` and \`release\`.
2. Copy \`dist/assets\` first and leave the assets of the version before where they are: open pages still need them.
3. Then everything else, and \`index.html\` and \`sw.js\` last: from then on browsers look for the new version.
4. Delete the old assets when no page of the version before can be open any more, for example a week later.

Copy bytes as they are. A transfer that changes line ends, or a host that adds code to pages, changes files; the copy
for work without a network then refuses them.

## Headers

A server that sends the headers below adds what a page cannot do for itself: it keeps the service worker to its
own origin, forbids framing before anything is fetched, and says what browsers may keep: the assets for a year, and
only those that were found. A “not found” that is kept would keep the page from starting for as long. The build writes
the files into \`release/hosts\`, beside the folder that is served.

| Host | What to do |
|---|---|
| nginx | include \`nginx.conf\` in the \`server\` block, with your folder in the place of \`${FOLDER}\` |
| Apache | include \`apache.conf\` in the \`<Directory>\` of the folder. Where only the folder can be changed and \`AllowOverride FileInfo\` holds for it, copy it there as \`.htaccess\`; without that permission Apache would answer 500, so leave it out |
| Caddy | put \`Caddyfile\` into the site block, with your folder likewise |
| IIS | copy \`web.config\` into the folder |
| Netlify, Cloudflare Pages and others that read \`_headers\` | copy it to the top; in a sub-folder put the folder before each path |
| Offline, from a USB stick or a share | open \`edgewise.html\`: it is the whole app in one file |

The first three are tested with real servers, and [hosts.md](hosts.md) has what they answer. The files for the others
follow their documentation. nginx, Apache and Caddy compress by these files; IIS and the hosting services do by themselves.

HTTPS (or \`localhost\`) is needed for work without a network and for the clipboard; everything else works without.

## What is sent

| File | Header | Value |
|---|---|---|
${rules
  .flatMap(({ of, headers, found = {} }) => [
    ...rows(of, headers),
    ...rows(`${of} that were found`, found),
  ])
  .join('\n')}

Each hash stands for a script or a style in the page itself and changes with it: take these files from the build
that you serve, each time.

## Did it work?

In the developer tools of a browser, \`sw.js\` has the header \`Content-Security-Policy: default-src 'none';
connect-src 'self'\`, the page has one that ends in \`frame-ancestors 'none'\`, and the console is empty.
`

/** @type {(of: string, headers: Record<string, string>) => string[]} */
const rows = (of, headers) =>
  Object.entries(headers).map(([name, value]) => `| ${of} | \`${name}\` | \`${elided(value)}\` |`)

/** @param {string} policy */
const elided = (policy) => policy.replace(/('sha256-)[^']+'( \1[^']+')*/g, "'sha256-…'")
