// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { discover } from '../../../src/names/discovery'
import type { Draft } from '../../../src/request/draft'
import { worstByField } from '../../../src/rules/finding'
import EstateTable from '../../../src/screens/domains/EstateTable.vue'
import { useDraftStore } from '../../../src/stores/draft'
import { layOut } from '../../fixtures/layout'
import { draftOf, edgesOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const EDGES = edgesOf(
  ['sip.contoso.com', ['contoso.com', 'user1@adatum.com', 'user2@litware.com']],
  ['', ['fabrikam.com']],
)

/** The table under the heading of its page, as the step draws it. */
const Host = defineComponent({
  setup(_, { expose }) {
    const store = useDraftStore()
    const table = ref<InstanceType<typeof EstateTable> | null>(null)
    expose({ reveal: (field: string) => table.value?.reveal(field) })
    return () => {
      const said = worstByField(store.findings)
      const props = {
        ref: table,
        said,
        findingAt: (field: string) => said.get(field),
        readAs: () => null,
        discover: (domain: string, fqdn: string) => ({
          ...discover(domain, fqdn),
          isNeeded: true,
        }),
      }
      return h('main', [h('h1', { tabindex: -1 }, 'Domains'), h(EstateTable, props)])
    }
  },
})

describe('the table of a large estate', () => {
  let page: Awaited<ReturnType<typeof openStep>>

  beforeEach(() => layOut({ box: 640, row: () => 64 }))
  afterEach(async () => {
    page.wrapper.unmount()
    page.store.show(null)
    await vi.dynamicImportSettled()
  })

  async function open(change: Partial<Draft> = {}) {
    page = await openStep('domains', Host, draftOf({ asOf: '2018-01-15', edges: EDGES, ...change }))
    await page.store.settle()
    await flushPromises()
  }
  const table = () => page.wrapper.getComponent(EstateTable)
  const named = (name: string) => {
    const found = page.wrapper
      .findAll<HTMLElement>('button, input, select')
      .find((each) => [each.text(), each.attributes('aria-label')].includes(name))
    if (!found) throw new Error(`There is no control “${name}”.`)
    return found
  }
  async function press(name: string) {
    named(name).element.focus()
    await named(name).trigger('click')
    await flushPromises()
  }
  const field = (label: string) =>
    page.wrapper.get(
      `[id="${page.wrapper
        .findAll('label')
        .find((each) => each.text() === label)
        ?.attributes('for')}"]`,
    )
  const names = () =>
    page.wrapper
      .findAll<HTMLInputElement>('.virtual__row input[id^="domain."]')
      .map((each) => each.element.value)
  const state = () => page.wrapper.get('.estate__state [role=status]').text().replace(/\s+/g, ' ')
  const selected = () => page.wrapper.get('[role=group] [role=status]').text()
  const estate = () =>
    page.store.draft?.edges.map(({ domains }) => domains.map(({ name }) => name).join(' '))

  it('announces how much there is, and how much of it is shown', async () => {
    await open()
    expect(state()).toBe('4 domains under 2 Access Edges')
    await field('Find a name').setValue('fabrikam')
    expect(state()).toBe('1 of 4 domains under 2 Access Edges')
    expect(names()).toEqual(['fabrikam.com'])
  })

  it('writes what is typed into the draft', async () => {
    await open({ kind: 'update' })
    await page.control('domain.e0d0').setValue('wingtiptoys.com')
    await page.control('edge.e1.fqdn').setValue('sip.fabrikam.com')
    await page.control('edge.e1.before').setValue('old.fabrikam.com')
    expect(page.store.draft?.edges).toMatchObject([
      { domains: [{ name: 'wingtiptoys.com' }, {}, {}] },
      { fqdn: 'sip.fabrikam.com', before: 'old.fabrikam.com' },
    ])
  })

  it('hands on what needs more than one place: rows, Edges and lists', async () => {
    await open()
    const clipboardData = { getData: () => 'a.com\nb.com' }
    await page.wrapper.findAll('.estate__edge-acts button')[0]?.trigger('click')
    await press('Remove fabrikam.com')
    await press('Remove Access Edge 2')
    await page.control('domain.e1d0').trigger('paste', { clipboardData })
    await page.control('edge.e1.fqdn').trigger('paste', { clipboardData })
    expect(table().emitted()).toMatchObject({
      addDomain: [['e0']],
      removeDomain: [['e1', 'e1d0']],
      removeEdge: [['e1', 2]],
      list: [
        ['e1', 'e1d0', 'a.com\nb.com'],
        ['e1', null, 'a.com\nb.com'],
      ],
    })
    expect(page.store.draft?.edges).toEqual(EDGES)
  })

  it('moves what is selected to an Access Edge, in one step for Undo', async () => {
    await open()
    await named('Select all shown').setValue(true)
    expect(selected()).toBe('4 selected')
    await press('Move')
    expect(page.store.draft?.edges).toEqual(EDGES)
    const target = page.wrapper.get('[aria-label="Selected rows"] select')
    expect(target.findAll('option').map((each) => each.text())).toContain('Access Edge 2')
    await target.setValue('e1')
    await press('Move')
    expect(page.store.notice).toBe('moved 4 names')
    expect(estate()?.[1]?.split(' ')).toHaveLength(4)
    expect(selected()).toBe('0 selected')
    page.store.undo()
    expect(page.store.draft?.edges).toEqual(EDGES)
  })

  it('removes what is selected, in one step for Undo', async () => {
    await open()
    await named('Select fabrikam.com').setValue(true)
    await press('Remove 1')
    expect(page.store.notice).toBe('removed 1 name')
    expect(estate()?.join(' ')).not.toContain('fabrikam.com')
    expect(selected()).toBe('0 selected')
  })

  it('fixes one row, the selected ones, or all with one finding', async () => {
    await open()
    await named('Select contoso.com').setValue(true)
    await named('Select user1@adatum.com').setValue(true)
    await press('Apply 1 fix')
    expect(estate()?.[0]).toBe('contoso.com adatum.com user2@litware.com')
    page.store.undo()
    await flushPromises()
    const { rule = '' } = page.store.findings.find(({ where }) => where.field === 'domain.e0d1')!
    await field('Finding').setValue(rule)
    expect(names()).toEqual(['user1@adatum.com', 'user2@litware.com'])
    await press('Fix all 2')
    expect(estate()?.[0]).toBe('contoso.com adatum.com litware.com')
  })

  it('leaves a row where it is until the focus leaves the table', async () => {
    await open()
    await field('Finding').setValue('any')
    const typed = page.control('domain.e0d1')
    typed.element.focus()
    await typed.setValue('adatum.com')
    expect(names()).toContain('adatum.com')
    named('Select all shown').element.focus()
    await flushPromises()
    expect(names()).toContain('adatum.com')
    page.wrapper.get('h1').element.focus()
    await flushPromises()
    expect(names()).not.toContain('adatum.com')
  })

  it('brings a field that the filter hides onto the page, with the focus', async () => {
    await open()
    await field('Find a name').setValue('fabrikam')
    await (page.wrapper.vm as unknown as { reveal(id: string): Promise<void> }).reveal(
      'domain.e0d2',
    )
    expect(document.activeElement?.id).toBe('domain.e0d2')
    expect(state()).toBe('4 domains under 2 Access Edges')
  })

  it.each(['Move', 'Remove 1', 'Apply 1 fix', 'Clear'])(
    'keeps the focus when the button goes with what was selected: %s',
    async (name) => {
      await open()
      await named('Select user1@adatum.com').setValue(true)
      if (name === 'Move')
        await page.wrapper.get('[aria-label="Selected rows"] select').setValue('e1')
      await press(name)
      await vi.waitFor(() =>
        expect(document.activeElement?.getAttribute('aria-label')).toBe('Names'),
      )
    },
  )

  it('keeps the focus when all are fixed', async () => {
    await open()
    const { rule = '' } = page.store.findings.find(({ where }) => where.field === 'domain.e0d1')!
    await field('Finding').setValue(rule)
    await press('Fix all 2')
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Names'))
  })
})
