import { expect, it } from 'vitest'
import { codeSection } from '../../src/paper/codeSection'

it('shows a file as it is saved, with the line ends of a page', () => {
  expect(codeSection('zone', 'For a zone file', 'a\r\n\r\nb\r\n')).toEqual({
    id: 'zone',
    title: 'For a zone file',
    blocks: [{ kind: 'code', label: '', text: 'a\n\nb' }],
  })
})
