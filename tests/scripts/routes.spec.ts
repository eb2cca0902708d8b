import { expect, it } from 'vitest'
import { addresses, DRAFT_SCREENS } from '../../scripts/routes.js'
import * as table from '../../src/request/screens'

it('has an address for every screen of the table', () => {
  const names = [...Object.keys(table.OTHER_SCREENS), ...Object.keys(table.DRAFT_SCREENS)]
  expect(names.filter((name) => !(name in addresses('x')))).toEqual([])
  expect(DRAFT_SCREENS).toEqual(Object.keys(table.DRAFT_SCREENS))
})

it('writes addresses that can be opened', () => {
  expect(addresses('x')).toMatchObject({
    requests: '#/',
    guide: '#/guide',
    'guide-faq': '#/guide/faq',
    address: '#/tools/address',
    order: '#/drafts/x/order',
  })
  expect(Object.values(addresses('x')).join()).not.toMatch(/[:?]/)
})
