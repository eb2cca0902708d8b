// @ts-check
import { createHash } from 'node:crypto'

const META = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)(")/
/** Code: neither a file of its own nor data. */
const SCRIPT =
  /<script(?![^>]*\s(?:src=|type="(?:application\/json|text\/plain)"))[^>]*>([\s\S]*?)<\/script>/g
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g

/**
 * The policy of a page, as directives in their order.
 * @param {string} html
 * @returns {Map<string, string[]>}
 */
export function policyOf(html) {
  const content = META.exec(html)?.[2]
  if (content === undefined) throw new Error('The page has no Content-Security-Policy.')
  return new Map(
    content
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources]),
  )
}

/** @param {Map<string, string[]>} policy */
export const policyText = (policy) =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')

/**
 * The page with the hash of each inline script and style let into its policy; run again, it changes nothing.
 * @param {string} html
 */
export function withInlineHashes(html) {
  const policy = policyOf(html)
  /** @type {(directive: string, pattern: RegExp, text: string) => void} */
  const allow = (directive, pattern, text) => {
    const kept = (policy.get(directive) ?? []).filter((source) => !source.startsWith("'sha256-"))
    const hashes = [...text.matchAll(pattern)].map(([, code = '']) => hashSource(code))
    if (policy.has(directive) || hashes.length > 0) policy.set(directive, [...kept, ...hashes])
  }
  allow('script-src', SCRIPT, html)
  // Code may hold the text of a style element: that one is no style of this page.
  allow('style-src', STYLE, html.replace(SCRIPT, ''))
  return withPolicy(html, policy)
}

/**
 * @param {string} html
 * @param {Map<string, string[]>} policy
 */
export const withPolicy = (html, policy) =>
  html.replace(META, (_, before, __, after) => before + policyText(policy) + after)

/**
 * A browser reads CR LF as LF before it takes the hash.
 * @param {string} code
 */
const hashSource = (code) =>
  `'sha256-${createHash('sha256').update(code.replaceAll('\r\n', '\n')).digest('base64')}'`
