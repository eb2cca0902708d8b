// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import FilePicker from '../../src/ui/FilePicker.vue'
import type { ChosenFile } from '../../src/composables/files'

const picker = () => mount(FilePicker, { props: { label: 'Open a file', accept: '.json' } })

async function choose(wrapper: ReturnType<typeof picker>, file: File) {
  const input = wrapper.get<HTMLInputElement>('input')
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
  await input.trigger('change')
}

describe('a button that opens a file', () => {
  it('opens the chooser of the browser', async () => {
    const wrapper = picker()
    const opened = vi.spyOn(wrapper.get<HTMLInputElement>('input').element, 'click')
    expect(wrapper.get('button').text()).toBe('Open a file')
    await wrapper.get('button').trigger('click')
    expect(opened).toHaveBeenCalledOnce()
  })

  it('hands on the file, again when the same one was chosen again', async () => {
    const wrapper = picker()
    for (let times = 0; times < 2; times += 1)
      await choose(wrapper, new File(['{}'], 'contoso.json'))
    const picked = wrapper.emitted<[ChosenFile]>('pick') ?? []
    expect(picked.map(([{ name, size }]) => [name, size])).toEqual([
      ['contoso.json', 2],
      ['contoso.json', 2],
    ])
  })

  it('hands on nothing when the choice was called off', async () => {
    const wrapper = picker()
    await wrapper.get('input').trigger('change')
    expect(wrapper.emitted('pick')).toBeUndefined()
  })
})
