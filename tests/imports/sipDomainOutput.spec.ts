import { describe, expect, it } from 'vitest'
import { readList } from '../../src/imports/list'
import { TABLES } from '../fixtures/names/tables'

const LIST = `
PS C:\\Users\\admin> Get-CsSipDomain

Identity  : contoso.com
Name      : contoso.com
IsDefault : True

Identity  : fabrikam.com
Name      : fabrikam.com
IsDefault : False

`
const TABLE = `
Identity                 Name                     IsDefault
--------                 ----                     ---------
contoso.com              contoso.com                   True
fabrikam.com             fabrikam.com                 False
`

function read(text: string) {
  const reading = readList(text, TABLES)
  if (reading.state !== 'read') throw new Error(reading.state)
  return { ...reading, entries: [...reading.entries] }
}

describe('what Get-CsSipDomain prints', () => {
  it.each([
    ['a list', LIST],
    ['a table', TABLE],
    ['names only', 'Name : contoso.com\n\nName : fabrikam.com'],
  ])('as %s gives each domain once', (_, text) => {
    const reading = read(text)
    expect(reading).toMatchObject({
      state: 'read',
      entries: [
        { name: 'contoso.com', outcome: 'taken' },
        { name: 'fabrikam.com', outcome: 'taken' },
      ],
    })
  })
})
