// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { dayInWords } from '../../../src/core/time'
import { KNOWN_UNTIL } from '../../../src/core/turningPoints'
import AboutCopy from '../../../src/screens/guide/AboutCopy.vue'

const BUILD = 'a'.repeat(64)

function write(head: string, body = '') {
  document.head.innerHTML = head
  document.body.innerHTML = body
}
afterEach(() => write(''))

async function facts() {
  const wrapper = mount(AboutCopy, { attachTo: document.body })
  await flushPromises()
  const rows = wrapper
    .findAll('dl > div')
    .map((row) => [row.get('dt').text(), row.get('dd').text()])
  return { wrapper, facts: Object.fromEntries(rows) as Record<string, string> }
}

it('says which copy this is, until when it knows the rules, and whether it works without a network', async () => {
  write(`<meta name="version" content="1.2.3"><meta name="build" content="${BUILD}">`)
  const { facts: found, wrapper } = await facts()
  expect(found).toMatchObject({
    Version: '1.2.3',
    Build: BUILD,
    'Rules known until': dayInWords(KNOWN_UNTIL),
  })
  expect(found['Works without a network?']).toMatch(/^(?:Yes|Not yet|No, because)/)
  const links = wrapper.findAll('a').map((link) => link.attributes('href'))
  expect(links).toEqual(['./rules.json', './licences.txt'])
})

it('shows the licences that are in the page, where it is one file', async () => {
  write('', '<script type="text/plain" id="licences">Vue, MIT</script>')
  const { wrapper } = await facts()
  expect(wrapper.get('details pre').text()).toBe('Vue, MIT')
  expect(wrapper.find('a').exists()).toBe(false)
})

it('names no version while developing', async () => {
  write('<meta name="version" content=""><meta name="build" content="">')
  const { facts: found } = await facts()
  expect(found['Version']).toBe('In development')
  expect(found).not.toHaveProperty('Build')
})
