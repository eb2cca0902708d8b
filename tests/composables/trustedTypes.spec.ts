// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'

const PAGE = 'https://host.example/tools/edgewise/index.html#/drafts/1'

beforeEach(() => {
  vi.resetModules()
  vi.unstubAllGlobals()
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue(PAGE)
})

const load = () => import('../../src/composables/trustedTypes')

describe('the address of a script', () => {
  it.each([
    ['sw.js', 'https://host.example/tools/edgewise/sw.js'],
    ['./assets/search-B1_x.js', 'https://host.example/tools/edgewise/assets/search-B1_x.js'],
    [
      'assets/search.worker-B1x.js',
      'https://host.example/tools/edgewise/assets/search.worker-B1x.js',
    ],
  ])('may be %s', async (address, expected) => {
    const { trustedScriptUrl } = await load()
    expect(trustedScriptUrl(address)).toBe(expected)
  })

  it.each([
    'https://elsewhere.example/tools/edgewise/sw.js',
    '//elsewhere.example/sw.js',
    '/sw.js',
    '../sw.js',
    'other.js',
    'assets/../../evil.js',
    'assets/a.js?then=b',
    'javascript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://host.example/1',
    '',
  ])('may not be "%s"', async (address) => {
    const { trustedScriptUrl } = await load()
    expect(() => trustedScriptUrl(address)).toThrow(TypeError)
  })
})

it('hands over what the browser made of it, under the one name that the page allows', async () => {
  const createPolicy = vi.fn<(name: string, rules: object) => object>(() => ({
    createScriptURL: (address: string) => `trusted ${address}`,
  }))
  vi.stubGlobal('trustedTypes', { createPolicy })
  const { trustedScriptUrl } = await load()
  expect(trustedScriptUrl('sw.js')).toBe('trusted sw.js')
  expect(createPolicy).toHaveBeenCalledOnce()
  expect(createPolicy.mock.calls[0]?.[0]).toBe('edgewise')
})
