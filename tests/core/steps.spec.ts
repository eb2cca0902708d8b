import { expect, it, vi } from 'vitest'
import { inOneGo, withRests, type Steps } from '../../src/core/steps'

function* counting(to: number, done: number[] = []): Steps<number> {
  for (let at = 1; at <= to; at += 1) {
    done.push(at)
    yield
  }
  return to
}

it('gives the same in one go and with rests', async () => {
  const rest = vi.fn(() => null)
  expect(inOneGo(counting(3))).toBe(3)
  expect(await withRests(counting(3), rest)).toBe(3)
  expect(rest).toHaveBeenCalledTimes(3)
})

it('waits where it is asked to', async () => {
  let end: () => void = () => undefined
  const done: number[] = []
  const result = withRests(counting(2, done), () =>
    done.length === 1 ? new Promise<void>((resolve) => (end = resolve)) : null,
  )
  await Promise.resolve()
  expect(done).toEqual([1])
  end()
  expect(await result).toBe(2)
})

it('ends where resting ends', async () => {
  const done: number[] = []
  const steps = withRests(counting(9, done), () => {
    if (done.length === 2) throw new Error('stopped')
    return null
  })
  await expect(steps).rejects.toThrow('stopped')
  expect(done).toEqual([1, 2])
})
