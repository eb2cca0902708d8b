// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { HEAD, layOut, rowsInView } from '../fixtures/layout'
import { BOX, COUNT, openTable, ROW, SOON } from '../fixtures/virtualTable'

describe('a table of rows in view, with the focus in one of them', () => {
  let table: Awaited<ReturnType<typeof openTable>>

  beforeEach(() => layOut({ box: BOX, row: () => ROW }))
  beforeEach(async () => {
    table = await openTable()
  })
  afterEach(() => table.wrapper.unmount())

  /** Presses a key in the control; whether the browser was kept from what it does with it. */
  async function press(name: string, key: string, more: KeyboardEventInit = {}) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    table.control(name).focus()
    await nextTick()
    table.control(name).dispatchEvent(event)
    return event.defaultPrevented
  }

  it('keeps that row, however far it is scrolled', async () => {
    table.control('Name 2').focus()
    await table.scroll(600 * ROW)
    expect(table.focused()).toBe('Name 2')
    expect(rowsInView(table.box)[0]).toBe(600)
    expect(table.drawn()[0]).toBe(2)
    expect(table.box.scrollHeight).toBe(HEAD + COUNT * ROW)
  })

  it('lets it go when the focus has gone', async () => {
    table.control('Name 2').focus()
    await table.scroll(600 * ROW)
    table.control('Name 2').blur()
    await nextTick()
    expect(table.drawn()).not.toContain(2)
  })

  it.each([
    ['Name 4', 'ArrowDown', 'Name 5'],
    ['Name 4', 'ArrowUp', 'Name 3'],
    ['Select 4', 'ArrowDown', 'Select 5'],
    ['Select 4', 'ArrowUp', 'Select 3'],
    ['Name 4', 'PageDown', 'Name 13'],
    ['Select 4', 'PageUp', 'Select 0'],
    ['Select 4', 'End', `Select ${COUNT - 1}`],
    ['Select 4', 'Home', 'Select 0'],
  ])('goes in the same column: %s, %s', async (from, key, to) => {
    expect(await press(from, key)).toBe(true)
    await table.isFocused(to)
  })

  it.each([{ ctrlKey: true }, { metaKey: true }])(
    'goes to either end from a text only with a command key: %o',
    async (command) => {
      expect(await press('Name 4', 'End')).toBe(false)
      expect(await press('Name 4', 'Home')).toBe(false)
      expect(table.focused()).toBe('Name 4')
      expect(await press('Name 4', 'End', command)).toBe(true)
      await table.isFocused(`Name ${COUNT - 1}`)
      expect(rowsInView(table.box)).toContain(COUNT - 1)
      expect(await press(`Name ${COUNT - 1}`, 'Home', command)).toBe(true)
      await table.isFocused('Name 0')
      expect(rowsInView(table.box)).toContain(0)
    },
  )

  it('goes to the last row where there is no whole page below', async () => {
    await table.wrapper.vm.goTo(COUNT - 3)
    await press(`Name ${COUNT - 3}`, 'PageDown')
    await table.isFocused(`Name ${COUNT - 1}`)
  })

  it('goes on from a row that is out of view, straight from row to row', async () => {
    table.control('Name 2').focus()
    await table.scroll(600 * ROW)
    const from = table.control('Name 2')
    const left: unknown[] = []
    table.box.addEventListener('focusin', (event) => left.push(event.relatedTarget))
    await press('Name 2', 'ArrowDown')
    await table.isFocused('Name 3')
    expect(left).toEqual([from])
    await vi.waitFor(() => expect(rowsInView(table.box)).toContain(3), SOON)
  })

  it.each([
    ['Name 0', 'ArrowUp'],
    ['Name 0', 'PageUp'],
    [`Name ${COUNT - 1}`, 'ArrowDown'],
    [`Name ${COUNT - 1}`, 'PageDown'],
  ])('stays where there is no row to go to: %s, %s', async (from, key) => {
    await table.wrapper.vm.goTo(Number(from.replace('Name ', '')))
    await press(from, key)
    await new Promise(requestAnimationFrame)
    expect(table.focused()).toBe(from)
  })

  it.each([
    ['Name 4', 'ArrowDown', { shiftKey: true }],
    ['Name 4', 'ArrowDown', { altKey: true }],
    ['Name 4', 'ArrowDown', { ctrlKey: true }],
    ['Name 4', 'ArrowUp', { metaKey: true }],
    ['Kind 4', 'ArrowDown', {}],
    ['Kind 4', 'Home', {}],
    ['Name 4', 'Tab', {}],
    ['Name 4', 'x', {}],
  ])('leaves other keys to the browser: %s, %s %o', async (from, key, more) => {
    expect(await press(from, key, more)).toBe(false)
    await new Promise(requestAnimationFrame)
    expect(table.focused()).toBe(from)
  })
})
