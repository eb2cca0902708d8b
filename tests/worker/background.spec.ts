import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as nameTables from '../../src/names/nameTables'
import { createBackground, isAbort, type Answer, type Question } from '../../src/worker/background'
import { createJobs, type Progress } from '../../src/worker/jobs'

vi.mock('../../src/names/nameTables', { spy: true })

const input = (text: string) => () => ({ text, known: [] })

/** A worker as the page sees it: everything that passes is copied, as between threads. */
function fakeWorker() {
  const jobs = createJobs()
  const worker = {
    onmessage: null as ((event: { data: Answer }) => void) | null,
    onerror: null as (() => void) | null,
    terminate: vi.fn(),
    postMessage: vi.fn(async (question: Question) => {
      const { id, job, input } = structuredClone(question)
      const answer = (data: Answer) => worker.onmessage?.({ data: structuredClone(data) })
      try {
        const onPart = (part: readonly unknown[], progress: Progress) =>
          answer({ id, part, progress })
        answer({ id, result: await jobs[job](input as never, onPart as never) })
      } catch (error) {
        answer({ id, error: String(error) })
      }
    }),
  }
  return worker
}

async function namesIn(background: ReturnType<typeof createBackground>, text: string) {
  const entries: { name: string | null }[] = []
  await background.run('list', input(text), {
    onPart: (part: typeof entries) => entries.push(...part),
  })
  return entries.map(({ name }) => name)
}

describe('work beside the page', () => {
  afterEach(() => vi.useRealTimers())

  it('is done by a worker, and what was read comes in parts', async () => {
    const worker = fakeWorker()
    const background = createBackground(() => worker as never)
    const text = Array.from({ length: 4_500 }, (_, at) => `n${at}.com`).join('\n')
    const parts: number[] = []
    const onPart = (part: readonly unknown[], { of }: Progress) => {
      expect(of).toBe(4_500)
      parts.push(part.length)
    }
    await background.run('list', input(text), { onPart })
    expect(parts).toEqual([2_000, 2_000, 500])
  })

  it('is done on the page where there are no workers', async () => {
    const background = createBackground(() => null)
    expect(await namesIn(background, 'contoso.com, Fabrikam.com')).toEqual([
      'contoso.com',
      'fabrikam.com',
    ])
  })

  it('is done on the page after all where the worker does not start', async () => {
    const worker = fakeWorker()
    worker.postMessage.mockImplementation(async () => worker.onerror?.())
    const background = createBackground(() => worker as never)
    expect(await namesIn(background, 'contoso.com')).toEqual(['contoso.com'])
    expect(worker.terminate).toHaveBeenCalledOnce()
    expect(await namesIn(background, 'fabrikam.com')).toEqual(['fabrikam.com'])
    expect(worker.postMessage).toHaveBeenCalledOnce()
  })

  it('says that it was stopped, and starts afresh after that', async () => {
    const workers = [fakeWorker(), fakeWorker()]
    const start = vi.fn(() => workers[start.mock.calls.length - 1] as never)
    const background = createBackground(start)
    const isNew: boolean[] = []
    const ask = (text: string) =>
      background.run('list', (fresh) => {
        isNew.push(fresh)
        return { text, known: [] }
      })
    const stopped = ask('contoso.com').catch((error: unknown) => error)
    await Promise.resolve()
    background.stop()
    expect(await stopped).toSatisfy(isAbort)
    await ask('fabrikam.com')
    await ask('litware.com')
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
    expect(isNew).toEqual([true, true, false])
  })

  it('lets the page answer in between where it is done there, and goes no further once it was stopped', async () => {
    const background = createBackground(() => null)
    const text = Array.from({ length: 30_000 }, (_, at) => `Ü${at}.com -> SIP.n${at}.com`).join(
      '\n',
    )
    const seen: number[] = []
    let answered = 0
    const page = setInterval(() => (answered += 1))
    const onPart = (_: readonly unknown[], progress: Progress) => {
      seen.push(progress.done)
      if (seen.length === 8) background.stop()
    }
    await expect(background.run('list', input(text), { onPart })).rejects.toSatisfy(isAbort)
    await new Promise((resolve) => setTimeout(resolve, 100))
    clearInterval(page)
    expect(seen).toHaveLength(8)
    expect(answered).toBeGreaterThan(3)
  })

  it('goes no further on the page with what was overtaken while its tables were still coming', async () => {
    const background = createBackground(() => null)
    const late = vi.mocked(nameTables.shareTables).mockClear()
    const real = await vi.importActual<typeof nameTables>('../../src/names/nameTables')
    late.mockImplementationOnce(async (which) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      return real.shareTables(which)
    })
    const names = Array.from({ length: 30_000 }, (_, at) => `ä${at}.com`).join('\n')
    const overtaken = background.run('list', input(names)).catch((error: unknown) => error)
    await vi.waitFor(() => expect(late).toHaveBeenCalledOnce())
    expect(await namesIn(background, 'contoso.com')).toEqual(['contoso.com'])
    expect(await overtaken).toSatisfy(isAbort)
  })

  it('reads a topology from its bytes and tells how far it has come', async () => {
    const worker = fakeWorker()
    const background = createBackground(() => worker as never)
    const bytes = new Uint8Array(readFileSync('tests/fixtures/topology/contoso-two-edges.xml'))
    const seen: Progress[] = []
    const onPart = (_: never, progress: Progress) => seen.push(progress)
    const file = await background.run('topology', () => bytes, { onPart })
    expect(file).toMatchObject({ ok: true, topology: { sites: ['Redmond', 'Dublin'] } })
    expect(seen.at(-1)).toMatchObject({ done: expect.any(Number), of: expect.any(Number) })
  })

  it('refuses a file that is no text, with the reason', async () => {
    const background = createBackground(() => null)
    const bytes = new TextEncoder().encode('PK\u0003\u0004')
    expect(await background.run('topology', () => bytes)).toMatchObject({
      ok: false,
      detail: expect.stringContaining('zip archive'),
    })
  })

  it('is ended by its signal, and does not begin after it', async () => {
    const worker = fakeWorker()
    worker.postMessage.mockImplementation(async () => undefined)
    const background = createBackground(() => worker as never)
    const life = new AbortController()
    const { signal } = life
    const stopped = background.run('list', input('contoso.com'), { signal })
    life.abort()
    await expect(stopped).rejects.toSatisfy(isAbort)
    expect(worker.terminate).toHaveBeenCalledOnce()
    await expect(background.run('list', input('a.com'), { signal })).rejects.toSatisfy(isAbort)
    expect(worker.postMessage).toHaveBeenCalledOnce()
  })

  it('tells what went wrong', async () => {
    const background = createBackground(() => fakeWorker() as never)
    await expect(background.run('judge', () => ({}) as never)).rejects.toThrow(/TypeError/)
  })
})
