import type { Inline, Rich } from '../../paper/paper'
import type { Statement } from '../topic'

/** A text with commands and names between back quotes, as runs. `rich('Run `a`.')` sets `a` as code. */
export function rich(text: string): Rich {
  const runs = text
    .split('`')
    .map<Inline>((part, index) => (index % 2 === 1 ? { code: part } : part))
    .filter((run) => run !== '')
  return runs.length === 1 && typeof runs[0] === 'string' ? runs[0] : runs
}

type Dates = Pick<Statement, 'since' | 'until'>

export function says(text: string, sources: readonly string[], dates: Dates = {}): Statement {
  return { block: { kind: 'paragraph', text: rich(text) }, sources, ...dates }
}

export function points(
  items: readonly string[],
  sources: readonly string[],
  dates: Dates = {},
): Statement {
  return { block: { kind: 'list', ordered: false, items: items.map(rich) }, sources, ...dates }
}

export function inOrder(
  items: readonly string[],
  sources: readonly string[],
  dates: Dates = {},
): Statement {
  return { block: { kind: 'list', ordered: true, items: items.map(rich) }, sources, ...dates }
}

export function command(
  label: string,
  text: string,
  sources: readonly string[],
  dates: Dates = {},
): Statement {
  return { block: { kind: 'code', label, text }, sources, ...dates }
}

export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  sources: readonly string[],
  dates: Dates = {},
): Statement {
  return {
    block: {
      kind: 'table',
      caption,
      columns: columns.map((label) => ({ label })),
      rows: rows.map((row) => row.map(rich)),
    },
    sources,
    ...dates,
  }
}
