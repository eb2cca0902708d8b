import { describe, expect, it } from 'vitest'
import { judgeAtOnce } from '../../src/rules/judge'
import { parseHostName } from '../../src/names/hostName'
import { orderOfWork } from '../../src/order/order'
import { sampleDraft } from '../../src/request/sample'
import { situationOf } from '../../src/situation/situation'
import { stageOn } from '../../src/situation/stage'
import { NOW } from '../order/orderDrafts'

let id = 0
const sample = sampleDraft(() => `id${++id}`, NOW)

describe('the sample', () => {
  it('is filled in: every name can be read and every part has an id of its own', () => {
    const names = sample.edges.flatMap(({ fqdn, domains }) => [fqdn, ...domains.map((d) => d.name)])
    expect(names.map((name) => parseHostName(name).name)).toEqual(names)
    const ids = sample.edges.flatMap((edge) => [edge.id, ...edge.domains.map((d) => d.id)])
    expect(new Set([sample.id, ...ids]).size).toBe(ids.length + 1)
  })

  it('is made under the rules of 22 March 2019, with its moments in that time', () => {
    expect(sample.asOf).toBe('2019-03-22')
    expect(stageOn(sample.order.turnedOffAt?.slice(0, 10) ?? '')).toBe('site')
  })

  it('has nothing that stops it under its rules, on any later day', () => {
    for (const now of ['2019-03-22T17:35:00.000Z', '2026-11-26T09:00:00.000Z']) {
      const setting = { now, day: now.slice(0, 10), zone: 'UTC', locale: 'en-GB' }
      const { findings } = judgeAtOnce(sample, setting)
      const severe = findings.filter(({ severity }) => severity === 'blocker')
      expect(severe.map(({ rule }) => rule)).toEqual([])
    }
  })

  it('is a split domain whose next step is to submit', () => {
    const situation = situationOf(sample, sample.asOf ?? '', '2026-11-26T09:00:00.000Z')
    const [next] = orderOfWork(sample, situation).filter(({ state }) => state === 'ready')
    expect(next?.id).toBe('submit')
  })
})
