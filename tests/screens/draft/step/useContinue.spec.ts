// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { useContinue } from '../../../../src/screens/draft/step/useContinue'

function page(settle: () => Promise<unknown>) {
  const submit = vi.fn()
  let onContinue = () => Promise.resolve()
  const wrapper = mount({
    setup: () => {
      onContinue = useContinue(settle, submit)
      return () => null
    },
  })
  return { submit, onContinue, wrapper }
}

describe('Continue', () => {
  it('submits once the judgement is up to date', async () => {
    let settled = (): void => undefined
    const { submit, onContinue } = page(() => new Promise<void>((resolve) => (settled = resolve)))
    const done = onContinue()
    await Promise.resolve()
    expect(submit).not.toHaveBeenCalled()
    settled()
    await done
    expect(submit).toHaveBeenCalledOnce()
  })

  it('takes nobody along who has left the step meanwhile', async () => {
    let settled = (): void => undefined
    const { submit, onContinue, wrapper } = page(
      () => new Promise<void>((resolve) => (settled = resolve)),
    )
    const done = onContinue()
    wrapper.unmount()
    settled()
    await done
    expect(submit).not.toHaveBeenCalled()
  })
})
