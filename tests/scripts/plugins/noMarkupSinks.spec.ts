import { expect, it } from 'vitest'
import { markupSink } from '../../../scripts/plugins/noMarkupSinks.js'

it.each([
  'el.innerHTML = text',
  'el.outerHTML=text',
  "el.insertAdjacentHTML('beforeend', text)",
  'createStaticVNode("<p>", 1)',
  'range.createContextualFragment(text)',
  'document.write(text)',
  'new Function(text)',
  'eval(text)',
  'frame.srcdoc = text',
])('finds %s', (code) => {
  expect(markupSink(['/app/src/screens/any/AnyView.vue', { code }])).toHaveLength(1)
})

it.each(['el.textContent = text', 'medieval(text)', 'retrieval.eval(x)', 'newFunction()'])(
  'lets %s pass',
  (code) => {
    expect(markupSink(['/app/src/screens/any/AnyView.vue', { code }])).toEqual([])
  },
)

it("lets Vue's own runtime pass, and no other library", () => {
  const code = 'el.innerHTML = value'
  const library = (name: string) => `/app/node_modules/${name}/dist/index.js`
  expect(markupSink([library('@vue/runtime-dom'), { code }])).toEqual([])
  expect(markupSink([library('other'), { code }])).toHaveLength(1)
})

it('has nothing to say about a module that left no code', () => {
  expect(markupSink(['/app/src/types.ts', { code: null }])).toEqual([])
})
