// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ReachTool from '../../../src/screens/guide/ReachTool.vue'
import {
  OURS,
  THEIRS,
  askedOf,
  BLANK,
  ourListOf,
  readDomains,
} from '../../../src/screens/guide/reach'

const open = () => mount(ReachTool, { attachTo: document.body })
type Page = ReturnType<typeof open>

async function choose(page: Page, field: string, label: string) {
  const group = page.get(`[id="reach.${field}"]`)
  const found = group.findAll('label').find((each) => each.text() === label)
  if (!found) throw new Error(`There is no “${label}” at ${field}.`)
  await page.get(`[id="${found.attributes('for') ?? ''}"]`).setValue(true)
}
const answer = (page: Page) => page.get('[aria-label=Answer]').text()

/** Everything as it has to be for a partner in Microsoft 365. */
async function openAll(page: Page) {
  await choose(page, 'partner', 'An organisation in Microsoft 365')
  await page.get('[id="reach.domain"]').setValue('Partner.com.')
  await choose(page, 'user', 'No such policy')
  await choose(page, 'site', 'No such policy')
  for (const field of ['global', 'federation', 'discovery', 'provider', 'names', 'theirFederation'])
    await choose(page, field, 'Yes')
  for (const field of ['defaultRoute', 'theyBlock', 'theirTrial', 'theirOther'])
    await choose(page, field, 'No')
  await choose(page, 'theirAllowed', 'No list')
}

describe('the tool “Who can talk to whom”', () => {
  it('answers nothing while a question is open', async () => {
    const page = open()
    expect(answer(page)).toContain('Nothing is assumed')
    await choose(page, 'partner', 'An organisation in Microsoft 365')
    expect(answer(page)).toContain(`${OURS.length + THEIRS.length + 1} questions are open`)
    page.unmount()
  })

  it('says yes in both directions where nothing is in the way', async () => {
    const page = open()
    await openAll(page)
    expect(answer(page)).toContain('From you to the partner: Yes')
    expect(answer(page)).toContain('From the partner to you: Yes')
    page.unmount()
  })

  it('gives each reason with its change, and who says so', async () => {
    const page = open()
    await openAll(page)
    await choose(page, 'provider', 'No')
    await choose(page, 'global', 'No')
    expect(answer(page)).toContain('From you to the partner: No')
    expect(answer(page)).toContain('Enable the hosting provider of Microsoft 365.')
    expect(answer(page)).toContain('All of these have to change')
    page.unmount()
  })

  it('reads the lists, and says what is odd in them', async () => {
    const page = open()
    await openAll(page)
    await page.get('[id="reach.own"]').setValue('contoso.com')
    await page.get('[id="reach.blocked"]').setValue('partner.com, contoso.com')
    await page.get('[id="reach.allowed"]').setValue('partner.com\n10.0.0.1')
    expect(answer(page)).toContain('on your list of blocked domains')
    const said = page.get('.callout--warning').text()
    expect(said).toContain('partner.com is on both lists')
    expect(said).toContain('contoso.com is a domain of your own')
    expect(said).toContain('“10.0.0.1” is not read as a domain')
    page.unmount()
  })

  it('counts 5,000 allowed domains', async () => {
    const page = open()
    await openAll(page)
    const many = Array.from({ length: 5000 }, (_, index) => `p${index}.com`).join('\n')
    await page.get('[id="reach.allowed"]').setValue(many)
    expect(page.get('.callout--warning').text()).toContain('5,000 entries')
    page.unmount()
  })

  it('does not know of personal accounts, and asks nothing else', async () => {
    const page = open()
    await choose(page, 'partner', 'A personal Teams account')
    expect(answer(page)).toContain('Not known')
    expect(page.findAll('[role=radiogroup]')).toHaveLength(1)
    page.unmount()
  })
})

describe('the build of the server', () => {
  it.each([
    ['7.0.2046.404', 'is older than 7.0.2046.583'],
    ['7.0.2046.583', 'A later one may exist'],
    ['7.0.2046.900', 'is newer than'],
    ['15.2.1544.4', 'is not a build of Skype for Business Server'],
    ['CU 7', 'This is not a build'],
  ])('%s: %s', async (text, words) => {
    const page = open()
    await page.get('[id="reach.build"]').setValue(text)
    expect(page.text()).toContain(words)
    expect(page.text()).not.toMatch(/up to date/i)
    page.unmount()
  })
})

describe('what is asked', () => {
  it('leaves out for servers what only Microsoft 365 has', () => {
    const fields = askedOf({ ...BLANK, partner: 'servers' }).map(({ field }) => field)
    expect(fields).not.toContain('provider')
    expect(fields).not.toContain('theirTrial')
    expect(fields).toContain('discovery')
  })

  it('reads a list once, in any form', () => {
    expect(readDomains(' A.com; b.com,\n a.com. ')).toEqual({
      names: ['a.com', 'b.com'],
      unread: [],
    })
    expect(readDomains('').names).toEqual([])
  })

  it('takes a block for stronger than a permission', () => {
    expect(ourListOf('a.com', ['a.com'], ['a.com'], false)).toBe('blocked')
    expect(ourListOf('a.com', ['a.com'], [], true)).toBe('direct')
    expect(ourListOf('a.com', ['a.com'], [], false)).toBe('allowed')
    expect(ourListOf('a.com', ['b.com'], ['c.com'], true)).toBe('none')
  })
})
