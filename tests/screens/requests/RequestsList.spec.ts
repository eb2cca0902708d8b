// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import RequestsList from '../../../src/screens/requests/RequestsList.vue'
import { useRequestsStore } from '../../../src/stores/requests'

const NOW = '2026-11-21T09:00:00.000Z'
const entry = { id: 'a', revision: 1, day: '2026-11-21', from: NOW, until: null }

describe('the list of requests', () => {
  let store: ReturnType<typeof useRequestsStore>

  beforeEach(() => {
    setActivePinia(createPinia())
    store = useRequestsStore()
    store.heads = [{ id: 'a', name: 'Contoso', changedAt: NOW }]
  })

  const cells = () => {
    const wrapper = mount(RequestsList, { global: { stubs: { RouterLink: true } } })
    const [progress, problems] = wrapper.findAll('td').map((cell) => cell.text())
    return [progress, problems]
  }

  it.each([
    ['is done', { done: 6, problems: 0, complete: true }, '6 of 6 steps', 'None'],
    ['has problems', { done: 4, problems: 2, complete: true }, '4 of 6 steps', '2'],
    [
      'has names that could not be checked',
      { done: 4, problems: 0, complete: false },
      '4 of 6 steps',
      'Not fully checked',
    ],
  ])('shows of one that %s how far it is', (_, far, progress, problems) => {
    store.progress = new Map([['a', { ...entry, ...far }]])
    expect(cells()).toEqual([progress, problems])
  })

  it('says nothing of one that is being checked', () => {
    expect(cells()).toEqual(['', ''])
  })

  it('does not say “None” where it could not be checked', () => {
    store.isCheckMissing = true
    expect(cells()).toEqual(['', 'Not checked'])
  })
})
