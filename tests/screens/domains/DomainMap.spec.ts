// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import DomainsView from '../../../src/screens/domains/DomainsView.vue'
import { setDomainName } from '../../../src/request/estate'
import { draftOf, edgesOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const FEDERATION = draftOf({
  kind: 'federation',
  asOf: null,
  edges: edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']]),
})

async function open(draft = FEDERATION) {
  const page = await openStep('domains', DomainsView, draft)
  const map = () => page.wrapper.find('svg[role="img"]')
  const rows = () =>
    page.wrapper
      .findAll('table[aria-label="Map of this request"] tbody tr')
      .map((row) => row.findAll('td').map((cell) => cell.text()))
  await vi.waitFor(() => expect(map().exists()).toBe(true), 10_000)
  return { ...page, map, rows }
}

describe('the map on step 3', () => {
  it('is an image with a name, and a table that says the same', async () => {
    const page = await open()
    expect(page.map().attributes('aria-label')).toBe('Map of this request')
    expect(page.rows()).toEqual([
      ['contoso.com', 'sip.contoso.com', 'sip.contoso.com', '✓ name matches'],
      ['fabrikam.com', 'sip.fabrikam.com', 'sip.fabrikam.com', '! add this name'],
    ])
    for (const cell of page.rows().flat()) expect(page.map().text()).toContain(cell)
    page.wrapper.unmount()
  })

  it('has no style attribute: the policy of the page lets none through', async () => {
    const page = await open()
    expect(page.map().html()).not.toMatch(/\sstyle=/)
    page.wrapper.unmount()
  })

  it('follows what is typed', async () => {
    const page = await open()
    const id = page.store.draft!.edges[0]!.domains[1]!.id
    page.store.change((draft) => setDomainName(draft, id, 'emea.contoso.com'))
    await vi.waitFor(() => expect(page.rows()[1]?.[0]).toBe('emea.contoso.com'), 10_000)
    page.wrapper.unmount()
  })
})
