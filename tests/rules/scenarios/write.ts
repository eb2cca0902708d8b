import type { Finding } from '../../../src/rules/finding'
import { DAYS, type Scenario } from './build'

const MARKS = { blocker: '✕', warning: '!', note: 'i' } as const
const GONE = '–'

/** A chapter of the table; its drafts are told beside its own plain one, or that of the whole table. */
export interface Chapter {
  title: string
  scenarios: readonly Scenario[]
  plain?: Scenario
}

type Judge = (scenario: Scenario, asOf: string) => readonly Finding[]
/** What each day has to say of each rule, in the order in which the rules first come up. */
type Marks = Map<string, string[]>

/** The table of drafts for a reader: a line for each finding that a draft has beside the plain one, or lacks. */
export function writeScenarios(chapters: readonly Chapter[], judge: Judge): string {
  const plain = marksOf({ name: 'The plain draft', changes: [], expected: [] }, judge)
  return [
    '# What a draft comes to, by the rules of five days',
    '',
    `✕ stops the request, ? is still to be answered, ! is a warning, i is a note, ${GONE} is a finding of`,
    'the plain draft that this one does not have. A number says how often. A chapter may have a plain draft',
    'of its own: its drafts are told beside that one.',
    '',
    ...table([['The plain draft', plain]]),
    ...chapters.flatMap((chapter) => ['', `## ${chapter.title}`, '', ...table(rowsOf(chapter))]),
    '',
  ].join('\n')

  function rowsOf({ scenarios, plain: first }: Chapter) {
    const usual = first ? marksOf(first, judge) : plain
    return [
      ...(first ? [[first.name, usual] as const] : []),
      ...scenarios
        .filter((scenario) => scenario !== first)
        .map((scenario) => [scenario.name, beside(scenario, usual)] as const),
    ]
  }

  function beside(scenario: Scenario, than: Marks): Marks {
    const own = marksOf(scenario, judge)
    const gone: Marks = new Map()
    for (const [rule, usual] of than) {
      const marks = own.get(rule) ?? DAYS.map(() => '')
      const differs = marks.map((mark, day) => (mark === usual[day] ? '' : mark || GONE))
      own.delete(rule)
      if (differs.every((mark) => mark === '' || mark === GONE)) gone.set(rule, differs)
      else own.set(rule, differs)
    }
    return together(own, gone)
  }
}

/** The findings that a draft lacks share one line. */
function together(own: Marks, gone: Marks): Marks {
  const lacking = [...gone].filter(([, row]) => row.includes(GONE))
  if (lacking.length === 0) return own
  const rules = lacking.map(([rule]) => rule).join(', ')
  const row = DAYS.map((_, day) => (lacking.some(([, marks]) => marks[day] === GONE) ? GONE : ''))
  return new Map([...own, [`without ${rules}`, row]])
}

function marksOf(scenario: Scenario, judge: Judge): Marks {
  const marks: Marks = new Map()
  DAYS.forEach((day, place) => {
    const found = judge(scenario, day)
    for (const finding of found) {
      const times = found.filter(({ rule }) => rule === finding.rule).length
      const mark = finding.missing ? '?' : MARKS[finding.severity]
      const row = marks.get(finding.rule) ?? DAYS.map(() => '')
      row[place] = times > 1 ? `${mark} ${times}` : mark
      marks.set(finding.rule, row)
    }
  })
  return marks
}

function table(drafts: readonly (readonly [string, Marks])[]): string[] {
  return [
    `| Draft | Finding | ${DAYS.join(' | ')} |`,
    `|---|---|${DAYS.map(() => ':-:|').join('')}`,
    ...drafts.flatMap(([name, marks]) =>
      marks.size === 0
        ? [`| ${name} | as the plain draft |${' |'.repeat(DAYS.length)}`]
        : [...marks].map(
            ([rule, row], index) => `| ${index === 0 ? name : ''} | ${rule} | ${row.join(' | ')} |`,
          ),
    ),
  ]
}
