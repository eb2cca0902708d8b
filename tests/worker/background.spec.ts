import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as nameTables from '../../src/names/nameTables'
import { createBackground, type Answer, type Question } from '../../src/worker/background'
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
  await background.run('list', input(text), (part: typeof entries) => entries.push(...part))
  return entries.map(({ name }) => name)
}

describe('work beside the page', () => {
  afterEach(() => vi.useRealTimers())

  it('is done by a worker, and what was read comes in parts', async () => {
    const worker = fakeWorker()
    const background = createBackground(() => worker as never)
    const text = Array.from({ length: 4_500 }, (_, at) => `n${at}.com`).join('\n')
    const parts: number[] = []
    await background.run('list', input(text), (part: readonly unknown[], { of }) => {
      expect(of).toBe(4_500)
      parts.push(part.length)
    })
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

  it('never answers once it was stopped, and starts afresh after that', async () => {
    const workers = [fakeWorker(), fakeWorker()]
    const start = vi.fn(() => workers[start.mock.calls.length - 1] as never)
    const background = createBackground(start)
    const isNew: boolean[] = []
    const ask = (text: string) =>
      background.run('list', (fresh) => {
        isNew.push(fresh)
        return { text, known: [] }
      })
    const done = vi.fn()
    void ask('contoso.com').then(done)
    background.stop()
    await ask('fabrikam.com')
    await ask('litware.com')
    expect(done).not.toHaveBeenCalled()
    expect(workers[0]?.terminate).toHaveBeenCalledOnce()
    expect(isNew).toEqual([true, true, false])
  })

  it('lets the page answer in between where it is done there, and goes no further once it was stopped', async () => {
    const background = createBackground(() => null)
    const text = Array.from({ length: 30_000 }, (_, at) => `Ü${at}.com -> SIP.n${at}.com`).join(
      '\n',
    )
    const seen: number[] = []
    const done = vi.fn()
    let answered = 0
    const page = setInterval(() => (answered += 1))
    void background
      .run('list', input(text), (_: readonly unknown[], progress) => {
        seen.push(progress.done)
        if (seen.length === 8) background.stop()
      })
      .then(done)
    await vi.waitFor(() => expect(seen).toHaveLength(8), 20_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
    clearInterval(page)
    expect(seen).toHaveLength(8)
    expect(done).not.toHaveBeenCalled()
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
    const overtaken = vi.fn()
    const names = Array.from({ length: 30_000 }, (_, at) => `ä${at}.com`).join('\n')
    void background.run('list', input(names), () => undefined).then(overtaken)
    await vi.waitFor(() => expect(late).toHaveBeenCalledOnce())
    expect(await namesIn(background, 'contoso.com')).toEqual(['contoso.com'])
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(overtaken).not.toHaveBeenCalled()
  })

  it('reads a topology from its octets and tells how far it has come', async () => {
    const worker = fakeWorker()
    const background = createBackground(() => worker as never)
    const bytes = new Uint8Array(readFileSync('tests/fixtures/topology/contoso-two-edges.xml'))
    const seen: Progress[] = []
    const file = await background.run(
      'topology',
      () => bytes,
      (_: never, progress) => seen.push(progress),
    )
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

  it('tells what went wrong', async () => {
    const background = createBackground(() => fakeWorker() as never)
    await expect(background.run('judge', () => ({}) as never)).rejects.toThrow(/TypeError/)
  })
})
