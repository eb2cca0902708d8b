// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import WantedTable from '../../../src/screens/verify/WantedTable.vue'
import { PAPER_TITLES } from '../../../src/documents/documentTitle'
import { compare } from '../../../src/verify/compare'
import { wantedWith } from '../../../src/verify/wanted/wanted'
import { planned, readingOf } from '../../verify/plans'

async function table(text: string, plan = 'federation of a split domain') {
  const reading = await readingOf(text, { place: 'edge01' })
  const { rows } = compare(wantedWith(planned(plan), [reading]), [reading])
  return mount(WantedTable, {
    props: {
      rows,
      draftId: 'd1',
      write: (at) => at.slice(0, 10),
      titleOf: (id) => PAPER_TITLES[id],
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
}
type Table = Awaited<ReturnType<typeof table>>
const rowOf = (wrapper: Table, what: string, wanted: string) => {
  const row = wrapper
    .findAll('tbody tr')
    .find((each) => each.text().startsWith(what) && each.text().includes(wanted))
  if (!row) throw new Error(`There is no row ${what}.`)
  return row
}
const OFF =
  'PS> Get-CsTenantFederationConfiguration\nIdentity : Global\nAllowFederatedUsers : False\nSharedSipAddressSpace : True\n'

describe('wanted and found', () => {
  it('says what differs, where it was seen, what to change and with which paper', async () => {
    const wrapper = await table(OFF)
    const row = rowOf(wrapper, 'Federation of the tenant', 'AllowFederatedUsers True')
    expect(row.text()).toContain('differs')
    expect(row.text()).toContain('edge01, 2026-11-25')
    expect(row.text()).toContain('Set-CsTenantFederationConfiguration -AllowFederatedUsers $true')
    const link = row.getComponent(RouterLinkStub)
    expect([link.text(), link.props('to')]).toEqual([
      'Paper: Tenant sheet',
      { path: '/drafts/d1/documents', query: { paper: 'tenant' } },
    ])
  })

  it('gives no advice for what is as wanted, and says what to paste for the rest', async () => {
    const wrapper = await table(OFF)
    const shared = rowOf(wrapper, 'Shared SIP address space', 'True')
    expect(shared.text()).toContain('as wanted')
    expect(shared.findComponent(RouterLinkStub).exists()).toBe(false)
    expect(rowOf(wrapper, 'Routing of the Edge', 'UseDnsSrvRouting').text()).toContain(
      'paste Get-CsAccessEdgeConfiguration',
    )
  })

  it('shows what differs alone where that is asked for', async () => {
    const wrapper = await table(OFF)
    const whole = wrapper.findAll('tbody tr').length
    const label = wrapper.findAll('label').find((each) => each.text() === 'What differs')
    await wrapper.get(`[id="${label?.attributes('for') ?? ''}"]`).setValue(true)
    const left = wrapper.findAll('tbody tr')
    expect(left.length).toBeLessThan(whole)
    expect(left.filter((each) => each.text().includes('as wanted'))).toEqual([])
  })

  it('shows markup of a paste as text', async () => {
    const wrapper = await table(
      'PS> Get-CsAccessEdgeConfiguration\nIdentity : Global\nAllowFederatedUsers : <img src=x>\nRoutingMethod : UseDnsSrvRouting\n',
    )
    expect(wrapper.find('img').exists()).toBe(false)
    expect(wrapper.text()).toContain('<img src=x>')
  })
})
