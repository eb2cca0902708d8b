// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { HEAD, layOut, rowsInView } from '../fixtures/layout'
import { BOX, COUNT, openTable, ROW, SOON, type TableProps } from '../fixtures/virtualTable'

describe('a table of rows in view', () => {
  let table: Awaited<ReturnType<typeof openTable>>

  beforeEach(() => layOut({ box: BOX, row: () => ROW }))
  afterEach(() => table.wrapper.unmount())

  const open = async (props?: TableProps) => (table = await openTable(props))

  it('draws what is in view and little more, and tells how many rows there are', async () => {
    await open()
    expect(rowsInView(table.box)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(table.drawn().length).toBeLessThan(30)
    expect(table.wrapper.get('table').attributes('aria-rowcount')).toBe('1001')
    expect(table.wrapper.get('thead tr').attributes('aria-rowindex')).toBe('1')
    expect(table.wrapper.get('tr[data-index="3"]').attributes('aria-rowindex')).toBe('5')
  })

  it('can be scrolled with the keyboard, under its name', async () => {
    await open()
    expect(table.wrapper.get('[role=region]').attributes()).toMatchObject({
      'aria-label': 'Names',
      tabindex: '0',
    })
  })

  it('draws other rows where it is scrolled to, each in its place', async () => {
    await open()
    await table.scroll(200 * ROW)
    expect(rowsInView(table.box)).toEqual([200, 201, 202, 203, 204, 205, 206, 207, 208, 209])
    expect(table.drawn()).not.toContain(0)
    expect(table.drawn().length).toBeLessThan(30)
  })

  it('is as long as all its rows, and hides from assistive technology what fills the gaps', async () => {
    await open()
    expect(table.box.scrollHeight).toBe(HEAD + COUNT * ROW)
    await table.scroll(200 * ROW)
    expect(table.box.scrollHeight).toBe(HEAD + COUNT * ROW)
    const gaps = table.wrapper.findAll('tbody tr:not([data-index])')
    expect(gaps).toHaveLength(2)
    for (const gap of gaps) {
      expect(gap.attributes('aria-hidden')).toBe('true')
      expect(gap.get('td').attributes('colspan')).toBe('3')
    }
    await table.scroll(COUNT * ROW)
    expect(rowsInView(table.box).at(-1)).toBe(COUNT - 1)
    expect(table.wrapper.findAll('tbody tr:not([data-index])')).toHaveLength(1)
  })

  it('measures its rows, and fills the box where they are lower than expected', async () => {
    layOut({ box: BOX, row: () => ROW / 2 })
    await open()
    await nextTick()
    expect(rowsInView(table.box)).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it('has its head alone where there are no rows', async () => {
    await open({ count: 0 })
    expect(table.wrapper.get('table').attributes('aria-rowcount')).toBe('1')
    expect(table.wrapper.findAll('tbody tr')).toEqual([])
  })

  it('has fewer rows once some are gone, also the one with the focus', async () => {
    await open()
    await table.wrapper.vm.goTo(COUNT - 1)
    await table.wrapper.setProps({ count: 3 })
    expect(table.drawn()).toEqual([0, 1, 2])
    expect(table.wrapper.get('table').attributes('aria-rowcount')).toBe('4')
  })

  it('keeps a row that moves, with what is typed in it', async () => {
    await open()
    const input = table.control('Name 0') as HTMLInputElement
    input.value = 'half a na'
    await table.wrapper.setProps({ keyOf: (index) => `row-${index === 5 ? 0 : index + 100}` })
    expect(table.control('Name 5')).toBe(input)
  })

  describe('that is to go to a row', () => {
    it('brings it in view, with the focus on its text', async () => {
      await open()
      await table.wrapper.vm.goTo(700)
      expect(table.focused()).toBe('Name 700')
      expect(rowsInView(table.box)).toContain(700)
    })

    it('takes the control that is asked for, else the text', async () => {
      await open()
      await table.wrapper.vm.goTo(700, ['[aria-label="Kind 700"]', 'input'])
      expect(table.focused()).toBe('Kind 700')
      await table.wrapper.vm.goTo(700, ['[aria-label="Nothing"]'])
      expect(table.focused()).toBe('Name 700')
    })

    it.each([-1, COUNT])('does nothing where there is no row %i', async (index) => {
      await open()
      table.control('Name 2').focus()
      await table.wrapper.vm.goTo(index)
      expect(table.focused()).toBe('Name 2')
      expect(table.box.scrollTop).toBe(0)
    })

    it('goes to the last that was asked for', async () => {
      await open()
      const ways = [table.wrapper.vm.goTo(700), table.wrapper.vm.goTo(300)]
      const seen: unknown[] = []
      table.box.addEventListener('focusin', () => seen.push(table.focused()))
      await Promise.all(ways)
      expect(seen).toEqual(['Name 300'])
      await vi.waitFor(() => expect(rowsInView(table.box)).toContain(300), SOON)
    })
  })

  it('has all its rows on paper, and those in view afterwards', async () => {
    await open({ count: 100 })
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(table.drawn()).toEqual(Array.from({ length: 100 }, (_, index) => index))
    expect(table.wrapper.findAll('tbody tr')).toHaveLength(100)
    dispatchEvent(new Event('afterprint'))
    await nextTick()
    expect(table.drawn().length).toBeLessThan(30)
    expect(table.box.scrollHeight).toBe(HEAD + 100 * ROW)
  })
})
