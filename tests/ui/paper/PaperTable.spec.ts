// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import PaperTable from '../../../src/ui/paper/PaperTable.vue'

const COLUMNS = [{ label: 'Name' }, { label: 'Done', writeIn: true }]
const table = (rows: number, caption = 'Names to publish') =>
  mount(PaperTable, {
    props: {
      caption,
      columns: COLUMNS,
      rows: Array.from({ length: rows }, (_, index) => [[`d${index}.example`], ['']]),
    },
    attachTo: document.body,
  })

describe('a table on paper', () => {
  it('keeps the roles of a table where a narrow page shows its rows as lists', () => {
    const wrapper = table(1)
    const roles = (role: string) => wrapper.findAll(`[role=${role}]`)
    expect(wrapper.get('table').attributes('role')).toBe('table')
    expect(roles('columnheader').map((each) => each.text())).toEqual(['Name', 'Done'])
    expect(roles('row')).toHaveLength(2)
    expect(roles('cell')).toHaveLength(2)
  })

  it('is reached by a key where it is scrolled, under the name of its caption', () => {
    expect(table(1).get('[role=region]').attributes()).toMatchObject({
      tabindex: '0',
      'aria-label': 'Names to publish',
    })
    expect(table(1, '').get('[role=region]').attributes('aria-label')).toBe('Name')
  })

  it('has a column to write in that is empty', () => {
    expect(table(1).get('th.paper-write').text()).toBe('Done')
  })

  it('draws the first rows at once, more by and by, and the rest when it is asked for', async () => {
    vi.useFakeTimers()
    try {
      const wrapper = table(1_000)
      const rows = () => wrapper.findAll('tbody tr').length
      expect(rows()).toBe(250)
      await vi.advanceTimersByTimeAsync(1_000)
      expect(rows()).toBe(500)
      expect(wrapper.text()).toContain('Show all 1,000 rows')
      await wrapper.get('button').trigger('click')
      await vi.advanceTimersByTimeAsync(1_000)
      await nextTick()
      expect(rows()).toBe(1_000)
      expect(wrapper.find('button').exists()).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })

  it('draws all of it for the printer', async () => {
    const wrapper = table(1_000)
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(wrapper.findAll('tbody tr')).toHaveLength(1_000)
  })
})
