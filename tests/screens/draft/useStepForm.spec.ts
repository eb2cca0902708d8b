// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import { createDraft, type Draft } from '../../../src/request/draft'
import type { Finding } from '../../../src/rules/finding'
import { useAgreementForm } from '../../../src/screens/agreement/agreement'

let next = 0
const empty = () => createDraft(() => `id-${next++}`, '2026-11-21T12:00:00.000Z')

/** A blocker for as long as the agreement has no number, by any rules but those of one day. */
function blockersOf(draft: Draft): Finding[] {
  if (draft.agreement.number.trim() || draft.asOf === '2000-01-01') return []
  return [
    {
      id: 'number-missing:',
      rule: 'number-missing',
      severity: 'blocker',
      missing: true,
      title: 'Enter the agreement number',
      detail: '',
      where: { step: 'agreement', field: 'agreement.number' },
      source: ['S1'],
    },
  ]
}

function formOver(draft: ReturnType<typeof shallowRef<Draft>>) {
  let form!: ReturnType<typeof useAgreementForm>
  let number!: { value: unknown }
  const wrapper = mount(
    defineComponent({
      setup() {
        form = useAgreementForm({
          draft: draft as never,
          change: (change) => (draft.value = change(draft.value!)),
          blockers: () => blockersOf(draft.value!),
        })
        number = form.field('number')
        return () => h('div')
      },
    }),
  )
  return { form, number, wrapper }
}

describe('the form of a step', () => {
  it('writes each change of a field into the draft at once', () => {
    const draft = shallowRef(empty())
    const { number } = formOver(draft)
    number.value = ' V123 '
    expect(draft.value.agreement.number).toBe(' V123 ')
  })

  it('shows a draft that was changed elsewhere', async () => {
    const draft = shallowRef(empty())
    const { number } = formOver(draft)
    draft.value = { ...draft.value, agreement: { ...draft.value.agreement, number: 'V9' } }
    await nextTick()
    expect(number.value).toBe('V9')
  })

  it('leaves other parts of the draft as they are, the very same objects', () => {
    const draft = shallowRef(empty())
    const { edges } = draft.value
    const { number } = formOver(draft)
    number.value = 'V1'
    expect(draft.value.edges).toBe(edges)
  })

  it('says nothing before Continue', () => {
    const { form } = formOver(shallowRef(empty()))
    expect(form.errors.value).toEqual([])
    expect(form.errorOf('number')).toBeUndefined()
  })

  it('says on Continue what the domain says, at the field and in the summary', async () => {
    const { form } = formOver(shallowRef(empty()))
    expect(await form.check()).toBe(false)
    expect(form.errorOf('number')).toBe('Enter the agreement number')
    expect(form.errors.value).toEqual([
      { field: 'agreement.number', message: 'Enter the agreement number' },
    ])
    expect(form.attempt.value).toBe(1)
  })

  it('takes an error back as soon as the field is mended', async () => {
    const { form, number } = formOver(shallowRef(empty()))
    await form.check()
    number.value = 'V1'
    await expect.poll(() => form.errors.value).toEqual([])
    expect(await form.check()).toBe(true)
  })

  it('takes an error back when the rules of another day do not ask for the field', async () => {
    const draft = shallowRef(empty())
    const { form } = formOver(draft)
    await form.check()
    draft.value = { ...draft.value, asOf: '2000-01-01' }
    await expect.poll(() => form.errors.value).toEqual([])
  })
})
