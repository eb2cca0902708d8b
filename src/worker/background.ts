import { defineStore } from 'pinia'
import type { Jobs, Progress } from './jobs'

export type JobName = keyof Jobs

export interface Question {
  id: number
  job: JobName
  input: unknown
}

export type Answer =
  | { id: number; part: readonly unknown[]; progress: Progress }
  | { id: number; result: unknown }
  | { id: number; error: string }

type Input<J extends JobName> = Parameters<Jobs[J]>[0]
type Result<J extends JobName> = Awaited<ReturnType<Jobs[J]>>
type OnPart = (part: never, progress: Progress) => void

export interface WorkOptions {
  onPart?: OnPart
  /** Its abort ends all work of the place, since a worker can only be ended as a whole. */
  signal?: AbortSignal
}

/** A place beside the page where work is done, which may remember what it did before. */
export interface Background {
  /**
   * `input` is told whether the place is new and remembers nothing. Rejects with an `AbortError` where the work was
   * stopped, or on the page overtaken, and otherwise with what went wrong in it.
   */
  run<J extends JobName>(
    job: J,
    input: (isNew: boolean) => Input<J>,
    options?: WorkOptions,
  ): Promise<Result<J>>
  /** Ends all work: what is under way rejects, and what was remembered is gone. */
  stop(): void
}

/** Gives out workers, or the page itself where the browser has none. */
export const useBackgroundStore = defineStore('background', () => {
  let startWorker: () => Worker | null = () => null

  /** How a worker is started only the page knows. */
  function provide(start: () => Worker | null) {
    startWorker = start
  }

  return { provide, open: () => createBackground(() => startWorker()) }
})

interface Waiting {
  answer: (answer: Answer) => void
  abort: () => void
}

export function createBackground(startWorker: () => Worker | null): Background {
  let worker: Worker | null = null
  /** Set once no worker could be had. */
  let onPage: Promise<(pause: () => Promise<void>) => Jobs> | null = null
  let isNew = true
  let last = 0
  const waiting = new Map<number, Waiting>()

  async function run<J extends JobName>(
    job: J,
    inputOf: (isNew: boolean) => Input<J>,
    { onPart = () => undefined, signal }: WorkOptions = {},
  ): Promise<Result<J>> {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', stop)
    try {
      const id = (last += 1)
      const started = onPage ? null : (worker ??= startWorker())
      if (!started) return await runHere(id, job, inputOf, onPart)
      return await runThere(started, id, job, inputOf, onPart)
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }

  function runThere<J extends JobName>(
    started: Worker,
    id: number,
    job: J,
    inputOf: (isNew: boolean) => Input<J>,
    onPart: OnPart,
  ): Promise<Result<J>> {
    const input = inputOf(isNew)
    isNew = false
    return new Promise((resolve, reject) => {
      waiting.set(id, {
        answer: (answer) => {
          if ('part' in answer) return onPart(answer.part as never, answer.progress)
          waiting.delete(id)
          if ('error' in answer) reject(new Error(answer.error))
          else resolve(answer.result as Result<J>)
        },
        abort: () => reject(abortError()),
      })
      started.onmessage = ({ data }: MessageEvent<Answer>) => waiting.get(data.id)?.answer(data)
      // Its file is missing, or the host forbids it: the page does the work.
      started.onerror = () => {
        waiting.delete(id)
        stop()
        resolve(runHere(last, job, inputOf, onPart))
      }
      started.postMessage({ id, job, input } satisfies Question)
    })
  }

  async function runHere<J extends JobName>(
    id: number,
    job: J,
    inputOf: (isNew: boolean) => Input<J>,
    onPart: OnPart,
  ): Promise<Result<J>> {
    onPage ??= import('./jobs').then(({ createJobs, createMemory }) => {
      const memory = createMemory()
      return (pause) => createJobs(memory, pause)
    })
    const jobsWith = await onPage
    const here = jobsWith(() => pause(id))
    // The page shows first what it is waiting for.
    await pause(id)
    const input = inputOf(isNew)
    isNew = false
    const work = here[job] as unknown as (input: Input<J>, onPart: OnPart) => Promise<Result<J>>
    return work(input, (part, progress) => {
      goOn(id)
      onPart(part, progress)
    })
  }

  /** Lets the page answer; what was stopped or overtaken, before it or meanwhile, does not go on. */
  async function pause(id: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve))
    goOn(id)
  }

  function goOn(id: number): void {
    if (id !== last) throw abortError()
  }

  function stop() {
    last += 1
    for (const { abort } of waiting.values()) abort()
    waiting.clear()
    worker?.terminate()
    worker = null
    if (!onPage) isNew = true
  }

  return { run, stop }
}

const abortError = () => new DOMException('The work was stopped.', 'AbortError')

/** Whether work ended because nobody wants its result any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
