import type { Paper, PaperBlock, PaperField, PaperHead, PaperTask } from './paper'
import { align, hang, pad, wrap } from './columns'
import { textOf, type MapText } from './map/map'
import { plainOf } from './rich'

/** Fits a ticket and an e-mail without breaking there once more. */
const WIDTH = 76
const LABEL = 26

/** The paper as plain text: at most 76 columns wide, except for a name that is longer than that itself. */
export function toText(paper: Paper): string {
  const lines = headLines(paper.head)
  for (const section of paper.sections) {
    const title = wrap(section.title.toUpperCase(), WIDTH)
    lines.push('', '', ...title, '-'.repeat(Math.max(...title.map((line) => line.length))))
    section.blocks.forEach((block, index) => {
      if (index > 0) lines.push('')
      lines.push(...blockLines(block))
    })
  }
  return `${lines.join('\n')}\n`
}

function headLines({ title, subject, facts, stamp, notices }: PaperHead): string[] {
  const heading = wrap(title, WIDTH)
  return [
    ...(stamp === null ? [] : [`*** ${oneLine(stamp)} ***`, '']),
    ...heading,
    '='.repeat(Math.max(...heading.map((line) => line.length))),
    ...wrap(subject, WIDTH),
    '',
    ...facts.flatMap(({ label, value }) => hang(pad(label, LABEL), value, WIDTH)),
    ...notices.flatMap((notice) => ['', ...wrap(notice, WIDTH)]),
  ]
}

function blockLines(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(plainOf(block.text), WIDTH)
    case 'list':
      return block.items.flatMap((item, index) =>
        hang(block.ordered ? `${String(index + 1).padStart(2)}. ` : '- ', plainOf(item), WIDTH),
      )
    case 'fields':
      return block.rows.flatMap(fieldLines)
    case 'table':
      return [
        ...(block.caption === '' ? [] : [...wrap(block.caption, WIDTH), '']),
        ...tableLines(
          block.columns.map((column) => column.label),
          block.rows.map((row) => row.map((cell) => oneLine(plainOf(cell)))),
        ),
      ]
    case 'tasks':
      return block.rows.flatMap(taskLines)
    case 'callout': {
      const label = block.label === undefined ? '' : `${block.label}: `
      return [
        ...hang('! ', `${label}${block.title}`, WIDTH),
        ...(plainOf(block.text) === '' ? [] : hang('  ', plainOf(block.text), WIDTH)),
        ...(block.cite === '' ? [] : hang('  ', `[${block.cite}]`, WIDTH)),
      ]
    }
    case 'code':
      return [
        ...(block.label === '' ? [] : [`${block.label}:`, '']),
        ...block.text.split(/\r\n|[\r\n]/u).map((line) => `    ${line}`.trimEnd()),
      ]
    case 'map':
      return mapLines(textOf(block.map))
    case 'sign':
      return block.labels.flatMap((label, index) => [
        ...(index === 0 ? [] : ['']),
        `${pad(`${label}:`, LABEL)}${'_'.repeat(WIDTH - LABEL)}`,
      ])
  }
}

function mapLines({ path, rows, notes }: MapText): string[] {
  return [
    ...wrap(path.join(' – '), WIDTH),
    ...(rows.length === 0 ? [] : ['']),
    ...rows.flatMap((row) => hang('- ', oneLine(rowWords(row)), WIDTH)),
    ...notes.flatMap((note) => ['', ...wrap(note, WIDTH)]),
  ]
}

/** A lane in one line; a name that is said twice in a row once. */
function rowWords(row: readonly string[]): string {
  return row.filter((cell, place) => cell !== '' && cell !== row[place - 1]).join(' – ')
}

function fieldLines({ number, label, values, note }: PaperField): string[] {
  const lead = `${pad(number === null ? '' : String(number), 3)}${pad(label, 34)} `
  const shown = values.length === 0 ? ['(not given)'] : values
  return [
    ...shown.flatMap((value, index) =>
      hang(index === 0 ? lead : ' '.repeat(lead.length), value, WIDTH),
    ),
    ...(note === undefined ? [] : hang('   ', `(${note})`, WIDTH)),
  ]
}

/** Columns where they fit; otherwise each row by itself, one line for each of its cells. */
function tableLines(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const label = Math.max(...headings.map((heading) => heading.length)) + 2
  return (
    align(headings, rows, WIDTH) ??
    rows.flatMap((row, index) => [
      ...(index === 0 ? [] : ['']),
      ...headings.flatMap((heading, column) => hang(pad(heading, label), row[column] ?? '', WIDTH)),
    ])
  )
}

function taskLines({ done, text, why, when }: PaperTask, index: number): string[] {
  const lead = `[${done ? 'x' : ' '}] ${String(index + 1).padStart(2)}. `
  const rest = (line: string) => (line === '' ? [] : hang(' '.repeat(lead.length), line, WIDTH))
  return [...hang(lead, text, WIDTH), ...rest(when === '' ? '' : `When: ${when}`), ...rest(why)]
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
