import { areHeadings, readHeadings, type Columns } from './columns'
import type { LineReader } from './listLine'

const SEPARATORS = ['\t', ';', ',', '|']

/**
 * Reads cells under a heading line that names its columns, as they are copied out of a table or a CSV file.
 * Takes lines untrimmed: the first cell may be empty.
 */
export function cellReader(): LineReader {
  let head: { columns: Columns; separator: string } | null = null
  return (line) => {
    const separator = SEPARATORS.find((each) => line.includes(each)) ?? '\t'
    const headings = line.split(separator).map(bareCell)
    if (areHeadings(headings)) {
      const columns = readHeadings(headings)
      head = columns && columns.domain !== null ? { columns, separator } : null
      return []
    }
    if (!head || !line.includes(head.separator)) return null
    const cells = line.split(head.separator).map(bareCell)
    const at = (column: number | null) => (column === null ? undefined : cells[column])
    const domain = at(head.columns.domain)
    if (!domain) return []
    const { edge, contact, before } = head.columns
    return [{ domain, edge: at(edge), contact: at(contact), before: at(before) }]
  }
}

function bareCell(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1')
}
