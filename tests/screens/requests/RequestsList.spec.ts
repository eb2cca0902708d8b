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
    return wrapper
      .findAll('td')
      .slice(0, 2)
      .map((cell) => cell.text())
  }

  const far = {
    kind: 'Removal',
    subject: 'contoso.com',
    state: 'Step 3: 2 problems',
    tone: 'stop',
    complete: true,
  } as const

  it('says of each what it is and where it stands', () => {
    store.progress = new Map([['a', { ...entry, ...far }]])
    expect(cells()).toEqual(['Removal', 'Step 3: 2 problems'])
  })

  it('says where names could not be checked, and never that all is well', () => {
    store.progress = new Map([['a', { ...entry, ...far, state: 'Ready', complete: false }]])
    expect(cells()).toEqual(['Removal', 'Not fully checked'])
  })

  it('says nothing of one that is being checked', () => {
    expect(cells()).toEqual(['', ''])
  })

  it('says so where it could not be checked', () => {
    store.isCheckMissing = true
    expect(cells()).toEqual(['', 'Not checked'])
  })

  it('tells drafts without a name apart by their first SIP domain', () => {
    store.heads = [
      { id: 'a', name: ' ', changedAt: NOW },
      { id: 'b', name: '', changedAt: NOW },
    ]
    store.progress = new Map([['a', { ...entry, ...far }]])
    const wrapper = mount(RequestsList, {
      global: { stubs: { RouterLink: { template: '<a><slot /></a>' } } },
    })
    expect(wrapper.findAll('tbody th').map((cell) => cell.text())).toEqual([
      'contoso.com',
      'Untitled',
    ])
  })
})
