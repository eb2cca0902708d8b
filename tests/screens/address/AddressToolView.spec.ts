// @vitest-environment happy-dom
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ADDRESS_PROBLEMS } from '../../../src/guidance/addressWords'
import AddressToolView from '../../../src/screens/address/AddressToolView.vue'

const render = () => mount(AddressToolView, { global: { stubs: { RouterLink: RouterLinkStub } } })
type Wrapper = ReturnType<typeof render>
const rowsOf = (wrapper: Wrapper) =>
  wrapper.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))
const button = (wrapper: Wrapper, name: string) =>
  wrapper.findAll('button').find((each) => each.text() === name)

async function enter(text: string) {
  const wrapper = render()
  await wrapper.get('textarea').setValue(text)
  await flushPromises()
  return wrapper
}

describe('the address tool', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('starts with nothing', () => {
    const wrapper = render()
    expect(wrapper.get('label[for=addresses]').text()).toBe('Microsoft account addresses')
    expect(wrapper.get('section h2').text()).toBe('Addresses to enter in Lync')
    expect(wrapper.text()).toContain('Nothing to show yet.')
  })

  it.each([
    ['bob@contoso.com', 'bob(contoso.com)@msn.com', 'Written for Lync'],
    ['Anna@OUTLOOK.com', 'Anna@outlook.com', 'needs no decoration'],
    ['bob(contoso.com)@msn.com', 'bob(contoso.com)@msn.com', 'already'],
    ['eva@bücher.example', 'eva(xn--bcher-kva.example)@msn.com', 'Written for Lync'],
  ])('makes of %s %s', async (typed, address, said) => {
    const wrapper = await enter(typed)
    await vi.waitFor(() => expect(rowsOf(wrapper)[0]?.[1]).toBe(address))
    expect(rowsOf(wrapper)[0]?.[2]).toContain(said)
  })

  it.each([
    ['bob@', 'not a domain'],
    ['bob', '@ is missing'],
    ['a@b@contoso.com', 'more than one @'],
    ['"bob x"@contoso.com', 'quotation marks'],
    ['bob(comment)@contoso.com', 'parentheses'],
    ['@contoso.com', 'nothing before the @'],
    ['<script>@contoso.com', 'not'],
  ])('refuses %s and says why', async (typed, said) => {
    const [row] = rowsOf(await enter(typed))
    expect(row?.[1]).toBe('not used')
    expect(row?.[2]).toContain(said)
  })

  it('goes the other way', async () => {
    const wrapper = await enter('bob(contoso.com)@msn.com')
    await wrapper.get('input[value=to-plain]').setValue(true)
    expect(rowsOf(wrapper)[0]?.[1]).toBe('bob@contoso.com')
    expect(wrapper.get('section h2').text()).toBe('Microsoft accounts')
  })

  it('copies what can be used, a line each', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    const wrapper = await enter('bob@contoso.com; nobody, eva@live.com')
    expect(wrapper.get('[role=status]').text()).toBe('2 to use, 1 not used.')
    await button(wrapper, 'Copy all')?.trigger('click')
    await flushPromises()
    expect(writeText).toHaveBeenCalledWith('bob(contoso.com)@msn.com\neva@live.com')
    expect(wrapper.get('[role=status]').text()).toContain('Copied.')
  })

  it('offers nothing to copy where nothing can be used', async () => {
    const wrapper = await enter('nobody')
    expect(button(wrapper, 'Copy all')?.attributes('disabled')).toBeDefined()
  })

  it('takes thousands, draws a part of them and all on demand', async () => {
    const text = Array.from({ length: 1000 }, (_, at) => `user${at}@contoso.com`).join('\n')
    const wrapper = await enter(text)
    await vi.waitFor(() => expect(wrapper.text()).toContain('1,000 to use, 0 not used.'))
    expect(rowsOf(wrapper)).toHaveLength(200)
    await button(wrapper, 'Show all')?.trigger('click')
    expect(rowsOf(wrapper)).toHaveLength(1000)
  })

  it('reads a text that is too long as far as it can and says so', async () => {
    const wrapper = await enter('x'.repeat(1_000_001))
    expect(wrapper.text()).toContain('Only the first million characters are read.')
  })

  it('saves a table with what was done', async () => {
    let saved: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved = blob as Blob
      return 'blob:saved'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const wrapper = await enter('bob@contoso.com\nnobody')
    await button(wrapper, 'Download CSV')?.trigger('click')
    const text = await saved?.text()
    expect(text).toContain('"bob@contoso.com","bob(contoso.com)@msn.com","Written for Lync"')
    expect(text).toContain('"nobody","","Not used. The @ is missing.')
  })
})

describe('the words for a refusal', () => {
  it.each(Object.entries(ADDRESS_PROBLEMS))('say of “%s” what to do', (_, words) => {
    expect(words).toMatch(/\.$/)
    expect(words).not.toMatch(/invalid/i)
  })
})
