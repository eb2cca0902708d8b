// @vitest-environment happy-dom
import { mount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import ImportReading from '../../../src/screens/import/ImportReading.vue'
import { useImportingStore } from '../../../src/screens/import/importing'
import { useDraftStore } from '../../../src/stores/draft'
import { build, estate } from '../../rules/scenarios/build'

async function show(read: (store: ReturnType<typeof useImportingStore>) => Promise<unknown>) {
  const store = useImportingStore()
  await read(store)
  await store.judge(null)
  const wrapper = mount(ImportReading, { props: { encoding: null, home: null } })
  await flushPromises()
  return { store, wrapper, text: () => wrapper.text().replace(/\s+/g, ' ') }
}

describe('what was read, on the screen', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    useDraftStore().show(build([estate('sip.a.com: a.com')]))
  })

  it('says that there is nothing new', async () => {
    const { text } = await show((store) => store.readCsv('Domain,Edge\na.com,sip.a.com\n'))
    expect(text()).toContain('Nothing new in this file.')
  })

  it('says that there is nothing in it', async () => {
    const { text } = await show((store) =>
      store.readList('Hello,\n\nall is well with the servers.'),
    )
    expect(text()).toContain('No SIP domain and no Access Edge was found in this text.')
    expect(text()).not.toContain('skipped')
  })

  it('folds what was left out into one line, with the reason of each', async () => {
    const { wrapper } = await show((store) =>
      store.readList('# ours\nc.com\n_sip._tcp.d.com. IN MX 10 mail.d.com.'),
    )
    const details = wrapper.get('details')
    expect(details.get('summary').text()).toMatch(/pieces of text were left out$/)
    expect(details.findAll('li').map((row) => row.text())).toContain(
      'Line 3: mail.d.com. A record that says nothing about federation.',
    )
  })

  it('offers every column of a table without headings', async () => {
    const { wrapper } = await show((store) => store.readCsv('1;x;c.com;d.com;e\n2;y;f.com;;\n'))
    const [first] = wrapper.findAll('select')
    expect(first?.findAll('option').map((option) => option.text())).toEqual([
      'None',
      'Column 1 – 1',
      'Column 2 – x',
      'Column 3 – c.com',
      'Column 4 – d.com',
      'Column 5 – e',
    ])
    const labels = wrapper.findAll('.columns label').map((label) => label.text())
    expect(labels).toContain('Another column of domains')
    await wrapper.findAll('select')[1]?.setValue('3')
    expect(wrapper.emitted('columns')).toEqual([
      [{ domain: 2, edge: null, contact: null, before: null, moreDomains: [3] }],
    ])
  })
})
