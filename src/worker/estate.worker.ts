/** The worker for large estates: takes one piece of work at a time and answers in its parts and its result. */
import type { Answer, Question } from './background'
import { createJobs, type Progress } from './jobs'

const jobs = createJobs()
const answer = (message: Answer) => postMessage(message)

async function work({ id, job, input }: Question): Promise<void> {
  try {
    const onPart = (part: readonly unknown[], progress: Progress) => answer({ id, part, progress })
    answer({ id, result: await jobs[job](input as never, onPart as never) })
  } catch (error) {
    answer({ id, error: String(error) })
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => void work(data))
