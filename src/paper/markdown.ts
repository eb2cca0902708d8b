import type { Paper, PaperBlock, PaperField, Rich } from './paper'
import { textOf } from './map/map'
import { runsOf } from './rich'

/** Signs that begin a mark-up anywhere in a line of GitHub's Markdown. */
const MARKUP = /[\\`*_[\]<>~&$]/gu

/** Signs that do so only at the beginning of a line. */
const LEADING = /^(\s*)([-+=>]|\d+(?=[.)]))/u

/** Words that a page makes a link, a mention or a picture of, whatever stands before their signs. */
const CATCHING = /[@#]|:\/\/|^www\.|^[a-z][\w+.-]*:\S|:[\w+-]+:/iu

/** What may stand around such a word and is not part of it. */
const BEFORE: ReadonlySet<string | undefined> = new Set('"\'(')
const AFTER: ReadonlySet<string | undefined> = new Set('.,;!?)"\'')

/** The paper in GitHub's Markdown. No text of the draft can begin a mark-up, a link or a mention. */
export function toMarkdown(paper: Paper): string {
  const { title, subject, facts, stamp, notices } = paper.head
  const parts = [
    ...(stamp === null ? [] : [strong(stamp)]),
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subject),
    table(
      ['', ''],
      facts.map(({ label, value }) => [escapeMarkdown(label), escapeMarkdown(value)]),
    ),
    ...notices.map((notice) => `> ${escapeMarkdown(notice)}`),
  ]
  for (const section of paper.sections) {
    parts.push(`## ${escapeMarkdown(section.title)}`, ...section.blocks.map(blockText))
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function blockText(block: PaperBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.text)
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(item)}`)
        .join('\n')
    case 'fields':
      return table(
        ['No.', 'Field', 'Value'],
        block.rows.map((row) => [
          row.number === null ? '' : String(row.number),
          escapeMarkdown(row.label),
          fieldValue(row),
        ]),
      )
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell, column) =>
          block.columns[column]?.code === true && typeof cell === 'string'
            ? codeSpan(cell)
            : inline(cell),
        ),
      )
      const lines = table(
        block.columns.map((column) => escapeMarkdown(column.label)),
        rows,
      )
      return block.caption === '' ? lines : `${escapeMarkdown(block.caption)}\n\n${lines}`
    }
    case 'tasks':
      return block.rows
        .map(({ done, text, when, why }, index) => {
          const line = `${index + 1}. [${done ? 'x' : ' '}] ${strong(text)}`
          const time = when === '' ? '' : `(${escapeMarkdown(when)})`
          return [line, time, escapeMarkdown(why)].filter(Boolean).join(' ')
        })
        .join('\n')
    case 'callout': {
      const label = block.label === undefined ? '' : `${block.label}: `
      return [strong(label + block.title), inline(block.text), starred('*', block.cite)]
        .filter(Boolean)
        .map((line) => `> ${line}`)
        .join('\n>\n')
    }
    case 'code':
      return fence(block.label, block.text)
    case 'map': {
      const { path, columns, rows, notes } = textOf(block.map)
      const cells = rows.map((row) => row.map(escapeMarkdown))
      return [
        escapeMarkdown(path.join(' – ')),
        ...(rows.length === 0 ? [] : [table(columns.map(escapeMarkdown), cells)]),
        ...notes.map(escapeMarkdown),
      ].join('\n\n')
    }
    case 'sign':
      return table(block.labels.map(escapeMarkdown), [block.labels.map(() => '')])
  }
}

function fieldValue({ values, code, note }: PaperField): string {
  const shown = values.length === 0 ? ['not given'] : values.map(code ? codeSpan : escapeMarkdown)
  return [...shown, ...(note === undefined ? [] : [escapeMarkdown(note)])].join('<br>')
}

/** Stars take effect only where they stand close to the text. */
function starred(stars: '*' | '**', text: string): string {
  const content = escapeMarkdown(text.trim())
  return content === '' ? '' : `${stars}${content}${stars}`
}

const strong = (text: string) => starred('**', text)

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}

function inline(rich: Rich): string {
  return runsOf(rich)
    .map((run) => {
      if (typeof run === 'string') return escapeMarkdown(run)
      return 'code' in run ? codeSpan(run.code) : strong(run.strong)
    })
    .join('')
}

/**
 * A text that reads the same after a Markdown reader as before it. Signs are escaped; a word that would
 * be caught as a link or a mention even so is set as code, which no reader looks into.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/\S+/gu, escapeWord)
    .replace(LEADING, (_, space: string, sign: string) =>
      /\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
}

function escapeWord(word: string): string {
  if (!CATCHING.test(word)) return escapeSigns(word)
  let start = 0
  while (BEFORE.has(word[start])) start += 1
  let end = word.length
  while (end > start && AFTER.has(word[end - 1])) end -= 1
  return `${word.slice(0, start)}${codeSpan(word.slice(start, end))}${word.slice(end)}`
}

/** A bar would end a cell even where it is escaped behind a backslash, so it is named by its number. */
function escapeSigns(text: string): string {
  return text.replace(MARKUP, '\\$&').replaceAll('|', '&#124;')
}

/** Set as code, in a fence longer than any in the text, or in an element where a fence would not hold. */
function codeSpan(text: string): string {
  const content = oneLine(text).trim()
  if (content === '') return ''
  if (/\||\\$/u.test(content)) return `<code>${numbered(content)}</code>`
  const ticks = '`'.repeat(longestRun(content) + 1)
  const space = content.startsWith('`') || content.endsWith('`') ? ' ' : ''
  return `${ticks}${space}${content}${space}${ticks}`
}

/** Every sign by its number: none of them can be structure. */
function numbered(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0xfffd};`)
}

function fence(label: string, text: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  const code = `${ticks}\n${text.replace(/\r\n?/gu, '\n').trimEnd()}\n${ticks}`
  return label === '' ? code : `${escapeMarkdown(label)}:\n\n${code}`
}

function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/gu)) longest = Math.max(longest, run.length)
  return longest
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
