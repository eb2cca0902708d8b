import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dataIn, pageWith } from '../../../src/request/reading/savedPage'

const PAGE = '<!doctype html>\n<html>\n<body>\n<p>Contoso</p>\n</body>\n</html>\n'
const FILE = '{"format":"edgewise","drafts":[\n{"name":"</script><b>x</b>"}\n]}\n'
const saved = pageWith(PAGE, FILE)

it('carries the file as data that cannot end its element', () => {
  expect(saved.match(/<\/script>/g)).toHaveLength(1)
  const data = dataIn(saved)
  expect(data?.isWhole).toBe(true)
  expect(JSON.parse(data?.text ?? '')).toEqual(JSON.parse(FILE))
})

it('has what nobody sees by its number, and gives it back', () => {
  const name = 'a\u0085b\u2028c\u{E0041}d\u200be\u00a0f'
  const page = pageWith(PAGE, JSON.stringify({ format: 'edgewise', name }))
  expect(page).not.toMatch(/(?![\n ])[\p{C}\p{Z}]/u)
  expect(JSON.parse(dataIn(page)?.text ?? '')).toMatchObject({ name })
})

it('is the same with the ends of lines of another system', () => {
  expect(dataIn(saved.replaceAll('\n', '\r\n'))?.isWhole).toBe(true)
})

it('finds nothing in another page', () => {
  expect(dataIn(PAGE)).toBeNull()
})

it('finds one changed character wherever it is in the page around the data', () => {
  const start = saved.indexOf('<script')
  const end = saved.indexOf('</script>')
  const around = Array.from(saved, (_, at) => at).filter(
    (at) => at < start || at > end + '</script>'.length,
  )
  fc.assert(
    fc.property(fc.constantFrom(...around), fc.constantFrom('x', '9', ' ', '<'), (at, sign) => {
      if (saved[at] === sign) return
      const changed = saved.slice(0, at) + sign + saved.slice(at + 1)
      expect(dataIn(changed)?.isWhole).toBe(false)
    }),
  )
})

it('finds the data where its element was damaged', () => {
  const data = dataIn(saved.replace('id="edgewise-draft"', 'id="edgewize-draft"'))
  expect(data?.isWhole).toBe(false)
  expect(JSON.parse(data?.text ?? '')).toEqual(JSON.parse(FILE))
})
