import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/rules/rule'
import { fixLabel, interpolate } from '../../src/rules/wording'

describe('interpolate', () => {
  it.each([
    ['Use {name}', { name: 'contoso.com' }, 'Use contoso.com'],
    ['{a}{b}{a}', { a: '1', b: '2' }, '121'],
    ['no placeholder', { name: 'x' }, 'no placeholder'],
    ['{gone} stays', {}, '{gone} stays'],
    ['{toString} stays', {}, '{toString} stays'],
    ['not { name } or {na me}', { name: 'x' }, 'not { name } or {na me}'],
    ['', {}, ''],
  ])('fills %j', (template, values, text) => {
    expect(interpolate(template, values)).toBe(text)
  })

  it.each(['{b}', '$&', '$1', '\\', '<b>', '{a}'])(
    'never reads the value %j as a template',
    (a) => {
      expect(interpolate('“{a}”', { a, b: 'no' })).toBe(`“${a}”`)
    },
  )

  it('writes a time in UTC, or as it is told to', () => {
    const values = { until: '2026-03-08T06:59:30.000Z' }
    expect(interpolate('until {until:time}', values)).toBe('until 2026-03-08 06:59 UTC')
    expect(interpolate('until {until:time}', values, () => 'tea')).toBe('until tea')
    expect(interpolate('{gone:time}', values)).toBe('{gone:time}')
  })

  it('writes a time past the year 9999', () => {
    const values = { at: '+010000-01-01T00:00:00.000Z' }
    expect(interpolate('{at:time}', values)).toBe('+010000-01-01 00:00 UTC')
  })
})

describe('fixLabel', () => {
  const rule: Rule = {
    id: 'one',
    severity: 'note',
    title: 'One',
    detail: 'One.',
    sources: [],
    facts: [],
  }
  const use = { do: 'set-domain', domain: 'd1', name: 'contoso.com' } as const
  const remove = { do: 'remove-domain', domain: 'd1' } as const

  it('is one text for whatever the fix does', () => {
    expect(fixLabel({ ...rule, fix: 'Use {name}' }, use, { name: 'contoso.com' })).toBe(
      'Use contoso.com',
    )
  })

  it('is chosen by what the fix does', () => {
    const both: Rule = { ...rule, fix: { 'set-domain': 'Use it', 'remove-domain': 'Remove it' } }
    expect(fixLabel(both, use, {})).toBe('Use it')
    expect(fixLabel(both, remove, {})).toBe('Remove it')
  })

  it('is null where the rule has no words for it', () => {
    expect(fixLabel(rule, use, {})).toBeNull()
    expect(fixLabel({ ...rule, fix: { 'set-domain': 'Use it' } }, remove, {})).toBeNull()
  })
})
