// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SaveStatus from '../../src/app/SaveStatus.vue'

describe('the state of saving', () => {
  it.each([
    ['idle', null, ''],
    ['saved', null, 'Saved in this browser'],
    ['saving', null, 'Saving…'],
    ['not-saved', 'the disk is full', 'Not saved: the disk is full'],
    ['not-saved', null, 'Not saved: this browser gave no reason'],
  ] as const)('%s, because %s, reads “%s” and nothing else', (state, reason, words) => {
    const status = mount(SaveStatus, { props: { state, reason } }).get('[role=status]')
    expect(status.element.textContent).toBe(words)
  })

  it.each([
    ['saving', 'polite'],
    ['saved', 'polite'],
    // An alert says it, with the reason.
    ['not-saved', 'off'],
  ] as const)('%s is read out by itself: %s', (state, live) => {
    const status = mount(SaveStatus, { props: { state } }).get('[role=status]')
    expect(status.attributes('aria-live')).toBe(live)
  })
})
