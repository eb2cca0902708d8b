// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import PaperView from '../../../src/ui/paper/PaperView.vue'
import { articleOf } from '../../../src/paper/html'
import type { PaperField } from '../../../src/paper/paper'
import { INJECTIONS } from '../../fixtures/injections'
import { paperWith } from '../../fixtures/papers'

const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/gu, ' ').trim()

/** What a person reads, and in what: the words of every element that has no other inside. */
function wordsOf(root: Element): string[] {
  return [...root.querySelectorAll('h2, dt, dd, li, td, th, caption, figcaption, pre, p')]
    .map((element) => `${element.tagName} ${text(element) ?? ''}`)
    .sort()
}

describe('a paper on the screen', () => {
  it('says what the file says, in the same elements', () => {
    const paper = paperWith('Contoso')
    const file = new DOMParser().parseFromString(articleOf(paper), 'text/html').body
    const view = mount(PaperView, { props: { paper } })
    const title = 'P Contoso'
    expect(wordsOf(view.element)).toEqual([...wordsOf(file), title].sort())
  })

  it('leaves the first heading to the page', () => {
    const { element } = mount(PaperView, { props: { paper: paperWith('Contoso') } })
    expect(element.querySelector('h1')).toBeNull()
    expect(element.querySelectorAll('section > h2')).toHaveLength(2)
  })

  it('offers to copy each field that has a value, named by its label', async () => {
    const view = mount(PaperView, {
      props: { paper: paperWith('sip.contoso.com'), copyable: true },
    })
    const buttons = view.findAll('button')
    expect(buttons.map((button) => text(button.element))).toEqual([
      'Copy sip.contoso.com',
      'Copy sip.contoso.com',
    ])
    await buttons[0]!.trigger('click')
    const [field] = view.emitted<[PaperField]>('copy')![0]!
    expect(field).toMatchObject({ id: 'a', values: ['sip.contoso.com', 'sip.contoso.com'] })
  })

  it('has no controls unless they are asked for', () => {
    expect(
      mount(PaperView, { props: { paper: paperWith('x') } })
        .find('button')
        .exists(),
    ).toBe(false)
  })

  it('says of a task whether it is done', () => {
    const view = mount(PaperView, { props: { paper: paperWith('x') } })
    const boxes = view.findAll('[role=img]').map((box) => box.attributes('aria-label'))
    expect(boxes).toEqual(['Done', 'To do'])
  })

  it('hands draft and stamp to the margins of printed pages while it is there', async () => {
    const { style } = document.documentElement
    const view = mount(PaperView, { props: { paper: paperWith('Contoso') } })
    expect(style.getPropertyValue('--paper-foot')).toBe('"Contoso"')
    await view.setProps({ paper: paperWith('Fabrikam') })
    expect(style.getPropertyValue('--paper-stamp')).toBe('"Fabrikam"')
    view.unmount()
    expect(style.getPropertyValue('--paper-foot')).toBe('')
  })

  it('gives the margins back to the paper that it lay on', async () => {
    const { style } = document.documentElement
    const below = mount(PaperView, { props: { paper: paperWith('Contoso') } })
    const preview = mount(PaperView, { props: { paper: paperWith('Preview') } })
    await below.setProps({ paper: paperWith('Fabrikam') })
    expect(style.getPropertyValue('--paper-foot')).toBe('"Preview"')
    preview.unmount()
    expect(style.getPropertyValue('--paper-foot')).toBe('"Fabrikam"')
  })

  it('has anchors of its own beside another paper', () => {
    const props = { paper: paperWith('x'), anchors: 'preview-' }
    const ids = mount(PaperView, { props })
      .findAll('section')
      .map(({ element }) => element.id)
    expect(ids.every((id) => id.startsWith('preview-'))).toBe(true)
  })

  it('draws a long table slice by slice, and all of it for the printer', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [`d${index}.com`])
    const table = { kind: 'table', caption: 'Names', columns: [{ label: 'Name' }], rows } as const
    const section = { id: 's', title: 'S', blocks: [table] }
    const view = mount(PaperView, {
      props: { paper: { ...paperWith('x'), sections: [section] } },
    })
    const drawn = () => view.findAll('tbody tr').length
    expect(drawn()).toBeLessThan(1000)
    await vi.waitFor(() => expect(view.find('button').text()).toBe('Show all 1,000 rows'), 10_000)
    await vi.waitFor(() => expect(drawn()).toBe(500), 10_000)
    expect(drawn()).toBe(500)
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(drawn()).toBe(1000)
    expect(view.findAll('tbody tr').at(-1)?.text()).toBe('d999.com')
  })

  it.each([
    ['list', 'li', 'Show all 1,200 items'],
    ['fields', 'dd', 'Show all 1,200 names'],
  ])('draws the rest of long %s when it is asked for', async (kind, element, label) => {
    dispatchEvent(new Event('afterprint'))
    const names = Array.from({ length: 1_200 }, (_, index) => `d${index}.com`)
    const field = { id: 'f', number: 1, label: 'Names', values: names, code: true }
    const block =
      kind === 'list'
        ? ({ kind: 'list', ordered: false, items: names } as const)
        : ({ kind: 'fields', rows: [field] } as const)
    const section = { id: 's', title: 'S', blocks: [block] }
    const view = mount(PaperView, { props: { paper: { ...paperWith('x'), sections: [section] } } })
    const drawn = () => view.findAll(`section ${element}`).length
    await vi.waitFor(() => expect(drawn()).toBe(500), 10_000)
    const all = view.findAll('button').find((button) => button.text() === label)
    await all?.trigger('click')
    await vi.waitFor(() => expect(drawn()).toBe(1_200), 10_000)
  })

  it('draws a paper of many sections some at a time, and every line of them for the printer', async () => {
    dispatchEvent(new Event('afterprint'))
    const rows = Array.from({ length: 300 }, (_, index) => [`d${index}.com`])
    const table = { kind: 'table', caption: '', columns: [{ label: 'Name' }], rows } as const
    const sections = Array.from({ length: 30 }, (_, at) => ({
      id: `s${at}`,
      title: `Request ${at}`,
      blocks: [table],
    }))
    const view = mount(PaperView, { props: { paper: { ...paperWith('x'), sections } } })
    expect(view.findAll('section')).toHaveLength(1)
    await vi.waitFor(() => expect(view.findAll('section').length).toBeGreaterThan(3))
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(view.findAll('section')).toHaveLength(30)
    expect(view.findAll('tbody tr')).toHaveLength(9_000)
    dispatchEvent(new Event('afterprint'))
  })

  it.each(INJECTIONS)('shows %j as text', (hostile) => {
    const { element } = mount(PaperView, { props: { paper: paperWith(hostile) } })
    expect(element.querySelectorAll('script, img, svg')).toHaveLength(0)
    expect(element.querySelector('section bdi[dir=ltr] code')?.textContent).toBe(hostile)
  })
})
