import type { LineReader } from './listLine'

/**
 * Reads what `Get-CsSipDomain` prints, as a table (Identity, Name, IsDefault) or as a list. Identity and Name
 * of one domain are the same and count once.
 */
export function sipDomainReader(): LineReader {
  let isTable = false
  let last = ''
  return (line) => {
    if (/^Identity\s+Name\s+IsDefault$/i.test(line)) {
      isTable = true
      return []
    }
    const row = isTable ? /^(\S+)\s+(\S+)\s+(?:True|False)$/i.exec(line) : null
    if (row?.[1]) return [{ domain: row[1] }]
    const field = /^(Identity|Name|IsDefault)\s*:\s*(.*)$/i.exec(line)
    if (!field) return null
    const [, key = '', value = ''] = field
    if (key.toLowerCase() === 'isdefault' || value === '' || value === last) return []
    last = value
    return [{ domain: value }]
  }
}
