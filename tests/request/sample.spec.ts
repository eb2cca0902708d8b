import { describe, expect, it } from 'vitest'
import { judgeAtOnce } from '../../src/rules/judge'
import { parseHostName } from '../../src/names/hostName'
import { orderOfWork } from '../../src/order/order'
import { sampleDraft } from '../../src/request/sample'
import { NOW, SITE } from '../order/orderDrafts'

let id = 0
const sample = sampleDraft(() => `id${++id}`, NOW)

describe('the sample', () => {
  it('is filled in: every name can be read and every part has an id of its own', () => {
    const names = sample.edges.flatMap(({ fqdn, domains }) => [fqdn, ...domains.map((d) => d.name)])
    expect(names.map((name) => parseHostName(name).name)).toEqual(names)
    const ids = sample.edges.flatMap((edge) => [edge.id, ...edge.domains.map((d) => d.id)])
    expect(new Set([sample.id, ...ids]).size).toBe(ids.length + 1)
  })

  it.each(['2014-06-01', '2018-06-01', '2019-05-01', '2019-09-01', '2026-11-21'])(
    'has nothing that stops it, but something to read, as of %s',
    (asOf) => {
      const setting = { now: NOW, day: NOW.slice(0, 10), zone: 'UTC', locale: 'en-GB' }
      const { findings } = judgeAtOnce({ ...sample, asOf }, setting)
      const severe = findings.filter(({ severity }) => severity === 'blocker')
      expect(severe.map(({ rule }) => rule)).toEqual([])
      const warnings = findings.filter(({ severity }) => severity === 'warning')
      expect(warnings.length).toBeLessThanOrEqual(6)
      if (asOf > '2019-08-15') expect(warnings.length).toBeGreaterThan(0)
    },
  )

  it('is a split domain whose next step is to submit', () => {
    const [next] = orderOfWork(sample, SITE).filter(({ state }) => state === 'ready')
    expect(next?.id).toBe('submit')
  })
})
