import { expect, it } from 'vitest'
import { differences } from '../../scripts/buildAgain.js'

it('finds nothing between two builds that are the same', () => {
  expect(differences('a  x\nb  y\n', 'a  x\nb  y\n')).toEqual([])
})

it('names each file that differs, is missing or is new', () => {
  expect(differences('a  x\nb  y\nc  z\n', 'a  x\nB  y\nd  w\n')).toEqual([
    '- b  y',
    '- c  z',
    '+ B  y',
    '+ d  w',
  ])
})
