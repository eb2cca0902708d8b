import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commandLine,
  indented,
  marginLines,
  quoted,
  windowsFile,
  written,
} from '../../../src/documents/powershell/powershellText'
import { PROVIDER_COMMANDS } from '../../../src/guidance/commands'
import { INJECTIONS } from '../../fixtures/injections'
import { errorsIn, nodesOf, parsePowerShell } from '../../fixtures/powershellGrammar'

const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)),
})

describe('a quoted text', () => {
  it.each([
    ['Skype', "'Skype'"],
    ['', "''"],
    ["O'Brien", "'O''Brien'"],
    ["'", "''''"],
    ['$(calc) `n "x"', '\'$(calc) `n "x"\''],
  ])('of %j is %s', (text, literal) => {
    expect(quoted(text)).toBe(literal)
  })

  it('is one literal and nothing else, whatever is printable in it', () => {
    fc.assert(
      fc.property(printable, (text) => {
        const root = parsePowerShell(`Write-Host ${quoted(text)}`)
        expect(errorsIn(root)).toEqual([])
        expect(nodesOf(root, 'string_literal').map((node) => node.text)).toEqual([quoted(text)])
        expect(nodesOf(root, 'command')).toHaveLength(1)
      }),
    )
  })

  it('gives the text back when it is read by the rule of PowerShell', () => {
    fc.assert(
      fc.property(printable, (text) => {
        expect(quoted(text).slice(1, -1).replaceAll("''", "'")).toBe(text)
      }),
    )
  })

  it.each([
    '\u2018',
    '\u2019',
    '\u201A',
    '\u201B',
    '\n',
    '\r',
    '\t',
    '\0',
    '\u0085',
    '\u2028',
    '\u00A0',
    '\u2013',
  ])('is refused with %j in it', (sign) => {
    expect(() => quoted(`a${sign}b`)).toThrow(RangeError)
  })

  it('is either refused or one literal for everything that tries to be more', () => {
    for (const text of INJECTIONS) {
      let literal: string
      try {
        literal = quoted(text)
      } catch {
        continue
      }
      expect(nodesOf(parsePowerShell(`Write-Host ${literal}`), 'command')).toHaveLength(1)
    }
  })
})

describe('a value', () => {
  it.each([
    [true, '$true'],
    [false, '$false'],
    [2, '2'],
    ['2', "'2'"],
    ['$true', "'$true'"],
  ])('%j is written as %s', (value, text) => {
    expect(written(value)).toBe(text)
  })
})

describe('a command', () => {
  const command = {
    name: 'Set-CsPublicProvider',
    parameters: [
      { name: 'Identity', value: 'Skype', why: 'Its name.' },
      { name: 'Enabled', value: true, why: 'On.' },
    ],
  }

  it('stands on one line', () => {
    expect(commandLine(command)).toBe("Set-CsPublicProvider -Identity 'Skype' -Enabled $true")
  })

  it('ends with -WhatIf in a rehearsal', () => {
    expect(commandLine(command, true)).toMatch(/ -Enabled \$true -WhatIf$/)
  })

  it('has a margin that gives the reason for each parameter', () => {
    expect(marginLines(command)).toEqual(['#   -Identity  Its name.', '#   -Enabled   On.'])
  })
})

describe('the line that makes the provider entry', () => {
  /** Microsoft's lines, as printed. */
  const PRINTED = {
    'lync-2013':
      'New-CsPublicProvider -Identity Skype -ProxyFqdn federation.messenger.msn.com -IconUrl "https://images.edge.messenger.live.com/Messenger_16x16.png" -VerificationLevel 2 -Enabled 1',
    'lync-2013-cu5':
      'New-CsPublicProvider -ProxyFqdn federation.messenger.msn.com -Enabled 1 -Identity Skype -VerificationLevel 2 -NameDecorationRoutingDomain msn.com -NameDecorationExcludedDomainList "msn.com,outlook.com,live.com,hotmail.com" -IconUrl "https://images.edge.messenger.live.com/Messenger_16x16.png"',
    'sfb-2015':
      'New-CsPublicProvider -Identity Skype -ProxyFqdn federation.messenger.msn.com -IconUrl https://images.edge.messenger.live.com/Messenger_16x16.png -NameDecorationRoutingDomain msn.com -NameDecorationExcludedDomainList "msn.com,outlook.com,live.com,hotmail.com" -Enabled $true -EnableSkypeIdRouting $true -EnableSkypeDirectorySearch $true',
  } as const

  it.each(Object.entries(PRINTED))(
    'for %s is the printed one but for its quotes',
    (server, line) => {
      const ours = commandLine(PROVIDER_COMMANDS[server as keyof typeof PRINTED].command)
      expect(ours.replaceAll("'", '')).toBe(line.replaceAll('"', ''))
    },
  )

  it('for Lync Server 2010 is the line for 2013 without the icon', () => {
    const line = commandLine(PROVIDER_COMMANDS['lync-2010'].command)
    expect(line.replaceAll("'", '')).toBe(PRINTED['lync-2013'].replace(/ -IconUrl "[^"]*"/, ''))
  })
})

describe('a file for Windows', () => {
  it('ends each line with CRLF', () => {
    expect(windowsFile(['a', '', 'b'])).toBe('a\r\n\r\nb\r\n')
  })

  it.each(['M\u00FCnchen', 'a\nb', 'a\tb', 'a\u2019'])('is refused with %j in it', (line) => {
    expect(() => windowsFile([line])).toThrow(RangeError)
  })

  it('is set in by four spaces a level, empty lines excepted', () => {
    expect(indented(['a', ''])).toEqual(['    a', ''])
    expect(indented(['a'], 2)).toEqual(['        a'])
  })
})
