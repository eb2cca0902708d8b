import { describe, expect, it } from 'vitest'
import { saidOf, withAddition } from '../../src/imports/preview'
import { judgeAtOnce } from '../../src/rules/judge'
import type { NamedDomain } from '../../src/request/addNames'
import { addNames } from '../../src/request/addNames'
import { worstByField } from '../../src/rules/finding'
import { build, estate } from '../rules/scenarios/build'
import { TABLES } from '../fixtures/names/tables'

const SETTING = { now: '2019-03-22T09:00:00.000Z', day: '2019-03-22', zone: 'UTC', locale: 'en-GB' }
const draft = build([estate('sip.contoso.com: contoso.com')])

function said(names: NamedDomain[], edges: string[] = []) {
  const whole = withAddition(draft, { names, edges, edgeId: null }, TABLES)
  return saidOf(whole, judgeAtOnce(whole, SETTING).findings)
}

describe('what the page will say of names', () => {
  it('is the finding of the field that each goes to, with the name that is offered there', () => {
    const all = said([
      { name: 'sip.fabrikam.com', edge: null },
      { name: 'hotmail.com', edge: null },
      { name: 'litware.com', edge: 'sipfed.online.lync.com' },
    ])
    expect(all.get('domain sip.fabrikam.com')).toMatchObject({
      severity: 'warning',
      use: { name: 'fabrikam.com', label: 'Use fabrikam.com' },
    })
    expect(all.get('domain hotmail.com')).toMatchObject({ severity: 'blocker', use: null })
    expect(all.get('edge sipfed.online.lync.com')).toMatchObject({ severity: 'blocker' })
  })

  it('is nothing of what the draft has already, and nothing that is merely missing', () => {
    expect([...said([{ name: 'contoso.com', edge: null }], ['sip.fabrikam.com']).keys()]).toEqual(
      [],
    )
  })

  it('is what it says once they are added', () => {
    const names = [
      { name: 'sip.fabrikam.com', edge: null },
      { name: 'xn--pple-43d.com', edge: null },
      { name: 'fabrikam.intern', edge: 'sip.fabrikam.intern' },
    ]
    let ids = 0
    const after = addNames(draft, names, {
      edgeId: null,
      newId: () => `n${(ids += 1)}`,
      tables: TABLES,
    })
    const worst = worstByField(judgeAtOnce(after, SETTING).findings)
    const titles = after.edges
      .flatMap(({ domains }) => domains)
      .filter(({ name }) => name !== 'contoso.com')
      .map(({ id, name }) => [`domain ${name}`, worst.get(`domain.${id}`)?.title])
    const all = said(names)
    expect(titles.map(([key = '']) => [key, all.get(key)?.title])).toEqual(titles)
    expect(titles).toHaveLength(3)
  })
})
