/** Long work in steps: whoever carries it out may rest between two of them, or give up. */
export type Steps<Result> = Generator<void, Result, void>

/** Carries it out in one go. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Carries it out and rests where `rest` asks for it; what `rest` throws ends the work. */
export async function withRests<Result>(
  steps: Steps<Result>,
  rest: () => Promise<void> | null,
): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    const resting = rest()
    if (resting) await resting
  }
}
