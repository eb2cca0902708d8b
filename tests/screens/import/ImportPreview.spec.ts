// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ImportPreview, {
  type PreviewOutcome,
  type PreviewRow,
} from '../../../src/screens/import/ImportPreview.vue'

const OUTCOMES: readonly PreviewOutcome[] = ['taken', 'taken', 'refused', 'offered']
const row = (index: number): PreviewRow => ({
  line: index + 1,
  typed: `typed${String(index)} <b>x</b>`,
  outcome: OUTCOMES[index] ?? 'taken',
  name: OUTCOMES[index] === 'refused' ? null : `name${String(index)}.example`,
  edge: null,
  note: '',
  said: null,
  choice: OUTCOMES[index] === 'offered' ? 'Add it' : null,
})
const preview = (outcomes = OUTCOMES) =>
  mount(ImportPreview, {
    props: { outcomes, describe: row },
    // Its rows are drawn by the height of the window, which there is none of here.
    global: {
      stubs: {
        VirtualTable: {
          props: ['count'],
          template:
            '<table><tr v-for="at in count"><slot name="row" :index="at - 1" /></tr></table>',
        },
      },
    },
  })

describe('what was read', () => {
  it('is counted by what becomes of it, without what there is none of', () => {
    expect(
      preview()
        .get('[role=status]')
        .findAll('span')
        .map((each) => each.text()),
    ).toEqual(['2 added', '1 offered', '1 skipped'])
    expect(preview(['refused']).get('[role=status]').text()).toContain('0 added')
  })

  it('shows one kind alone where that is asked for, and all of a new reading', async () => {
    const wrapper = preview()
    await wrapper.get('select').setValue('refused')
    expect(wrapper.text()).toContain('typed2')
    expect(wrapper.text()).not.toContain('name0.example')
    await wrapper.setProps({ outcomes: ['taken'] })
    expect(wrapper.get('select').element.value).toBe('all')
  })

  it('shows what is no name as it was typed, markup as text', () => {
    const wrapper = preview()
    expect(wrapper.find('b').exists()).toBe(false)
    expect(wrapper.text()).toContain('typed2 <b>x</b>')
  })

  it('hands on the choice with its row', async () => {
    const wrapper = preview()
    await wrapper.get('button[aria-label="Add it, line 4"]').trigger('click')
    expect(wrapper.emitted('choose')).toEqual([[3]])
  })
})
