// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import PasteForm from '../../../src/screens/verify/PasteForm.vue'
import type { Reading } from '../../../src/verify/reading'
import { readingOf } from '../../verify/plans'

type Read = (input: string | Uint8Array, place: string, name?: string) => Promise<Reading | null>
const form = (read: Read, props: object = {}) =>
  mount(PasteForm, {
    props: { busy: false, problem: null, read, ...props },
    attachTo: document.body,
  })
const output = (wrapper: ReturnType<typeof form>) => wrapper.get('textarea')
async function paste(wrapper: ReturnType<typeof form>, text: string) {
  await output(wrapper).setValue(text)
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}

describe('the field for output', () => {
  it('hands on what was pasted with its place, and says what came of it', async () => {
    const read = vi.fn((input: string | Uint8Array, place: string) => readingOf(input, { place }))
    const wrapper = form(read)
    await wrapper.get('[id="verify.place"]').setValue('edge01')
    await paste(wrapper, 'Identity : Global\nAllowFederatedUsers : True\nRoutingMethod : x\n')
    expect(read.mock.calls[0]?.slice(0, 2)).toEqual([expect.stringContaining('Global'), 'edge01'])
    expect(wrapper.get('[role=status]').text()).toBe('What you pasted was read: 1 answer.')
  })

  it('asks for something where there is nothing, with the focus on the field', async () => {
    const read = vi.fn<Read>()
    const wrapper = form(read)
    await paste(wrapper, '  \n')
    expect(read).not.toHaveBeenCalled()
    expect(wrapper.text()).toContain('Paste something first')
    expect(document.activeElement).toBe(output(wrapper).element)
  })

  it('keeps no private key on the screen, and says that one was there', async () => {
    const wrapper = form((input) => readingOf(input))
    const key = ['-----BEGIN PRIVATE KEY-----', 'MIIB', '-----END PRIVATE KEY-----'].join('\n')
    await paste(wrapper, key)
    expect(output(wrapper).element.value).toBe('')
    expect(wrapper.text()).toContain('A private key was in it')
  })

  it('keeps what was pasted where it was not read, and says why', async () => {
    const wrapper = form(() => Promise.resolve(null), { problem: 'It is larger than 10 MB.' })
    await paste(wrapper, 'contoso.com')
    expect(output(wrapper).element.value).toBe('contoso.com')
    expect(wrapper.get('[role=alert]').text()).toBe('It is larger than 10 MB.')
  })

  it('reads nothing while another text is being read', async () => {
    const read = vi.fn<Read>()
    await paste(form(read, { busy: true }), 'contoso.com')
    expect(read).not.toHaveBeenCalled()
  })
})
