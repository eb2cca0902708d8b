import { describe, expect, it } from 'vitest'
import { policyOf, policyText, withInlineHashes } from '../../scripts/contentPolicy.js'

const page = (policy: string, body = '') =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${body}</body></html>`

describe('the policy of a page', () => {
  it('is read as directives in their order', () => {
    const policy = policyOf(page("default-src 'none'; img-src 'self' data:;"))
    expect([...policy]).toEqual([
      ['default-src', ["'none'"]],
      ['img-src', ["'self'", 'data:']],
    ])
    expect(policyText(policy)).toBe("default-src 'none'; img-src 'self' data:")
  })

  it('is missed aloud', () => {
    expect(() => policyOf('<html></html>')).toThrow('no Content-Security-Policy')
  })
})

describe('inline code', () => {
  const hashOfOne = "'sha256-TlrVpZJj9pH9TIUnHyd/bvMWGHUh30j/yTu70MghM9g='"

  it('is let in by its hash', () => {
    const html = withInlineHashes(page("script-src 'self'", '<script>run(1)</script>'))
    expect(policyOf(html).get('script-src')).toEqual([
      "'self'",
      expect.stringMatching(/^'sha256-.{44}'$/),
    ])
  })

  it('of the same text has the same hash, wherever it stands', () => {
    const [first, second] = ['<script>1</script>', '<script type="module">1</script>'].map(
      (script) => policyOf(withInlineHashes(page("script-src 'self'", script))).get('script-src'),
    )
    expect(first).toEqual(second)
  })

  it('that is hashed already changes nothing', () => {
    const once = withInlineHashes(page("script-src 'self'", '<script>1</script><style>a{}</style>'))
    expect(withInlineHashes(once)).toBe(once)
  })

  it('that has changed loses its old hash', () => {
    const html = withInlineHashes(page(`script-src ${hashOfOne}`, '<script>2</script>'))
    expect(html).not.toContain(hashOfOne)
  })

  it('in a file of its own needs none', () => {
    const html = withInlineHashes(page("script-src 'self'", '<script src="a.js"></script>'))
    expect(policyOf(html).get('script-src')).toEqual(["'self'"])
  })

  it('needs none where it is data', () => {
    const data = '<script type="application/json" id="parts">{"a":[]}</script>'
    const html = withInlineHashes(page("script-src 'self'", data))
    expect(policyOf(html).get('script-src')).toEqual(["'self'"])
  })

  it('is not a style element that a script only writes about', () => {
    const html = withInlineHashes(
      page("style-src 'self'", "<script>text('<style>a{}</style>')</script>"),
    )
    expect(policyOf(html).get('style-src')).toEqual(["'self'"])
  })
})
