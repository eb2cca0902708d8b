import type { Inline, Rich } from './paper'

/** The runs of a text, also where it is a single plain one. */
export function runsOf(rich: Rich): readonly Inline[] {
  return typeof rich === 'string' ? [rich] : rich
}

/** The words alone, with no sign of how they were set. */
export function plainOf(rich: Rich): string {
  return runsOf(rich)
    .map((run) => (typeof run === 'string' ? run : 'code' in run ? run.code : run.strong))
    .join('')
}
