import { describe, expect, it } from 'vitest'
import { BEFORE, needShell, scriptFile, shellOf } from '../../../src/documents/powershell/files'
import { INJECTIONS } from '../../fixtures/injections'
import { errorsIn, nodesOf, parsePowerShell } from '../../fixtures/powershellGrammar'
import { summaryOf } from '../../fixtures/summaries'

const FILE = { name: '2-apply.ps1', title: 'Step 2 of 4', about: ['Can be run again.'] }

describe('a script file', () => {
  it('begins with what it is, stops at the first error, and ends with a number', () => {
    const lines = scriptFile(summaryOf(), FILE, ["Write-Host 'x'"]).text.split('\r\n')
    expect(lines.slice(0, 15)).toEqual([
      '# Step 2 of 4',
      '# Draft        Contoso',
      '# Kind         New request',
      '# Prepared     2019-03-25 12:30 UTC',
      '# Rules as of  2019-03-25',
      '# Fingerprint  7f3a91c2',
      '#',
      '# Can be run again.',
      '# Ends with 0: all done, 1: stopped, 2: finished, but read what it says.',
      '',
      "$ErrorActionPreference = 'Stop'",
      'Set-StrictMode -Off',
      '# Lists are printed whole: what is cut off cannot be checked.',
      '$FormatEnumerationLimit = -1',
      '$done = New-Object -TypeName System.Collections.ArrayList',
    ])
    expect(lines.slice(-3)).toEqual(['}', 'exit $exitCode', ''])
  })

  it('can be answered beforehand where it asks something', () => {
    const { text } = scriptFile(summaryOf(), { ...FILE, asks: 'Confirmed' }, [])
    expect(text.split('\r\n').find((line) => !line.startsWith('#') && line !== '')).toBe(
      "param([string]$Confirmed = '')",
    )
  })

  it.each(INJECTIONS)('runs the same commands, whatever %j is in its head', (text) => {
    const summary = { ...summaryOf({ name: text, asOf: text }), fingerprint: text }
    const root = parsePowerShell(scriptFile(summary, FILE, ["Write-Host 'x'"]).text)
    expect(errorsIn(root)).toEqual([])
    const plain = parsePowerShell(scriptFile(summaryOf(), FILE, ["Write-Host 'x'"]).text)
    const commands = (from: typeof root) => nodesOf(from, 'command_name').map((node) => node.text)
    expect(commands(root)).toEqual(commands(plain))
  })

  it('refuses a line that is not ASCII', () => {
    expect(() => scriptFile(summaryOf(), FILE, ['# M\u00FCnchen'])).toThrow(RangeError)
  })
})

describe('the names of files', () => {
  it('of the snapshot all lie in its folder', () => {
    for (const path of Object.values(BEFORE)) expect(path.startsWith(BEFORE.folder)).toBe(true)
  })
})

describe('what a script needs', () => {
  it.each([
    ['lync-2010', 'Lync Server Management Shell'],
    ['lync-2013-cu5', 'Lync Server Management Shell'],
    ['sfb-2015', 'Skype for Business Server Management Shell'],
    ['sfb-2019', 'Skype for Business Server Management Shell'],
    ['sfb-se', 'Skype for Business Server Management Shell'],
  ] as const)('on %s is the %s', (server, shell) => {
    expect(shellOf(server)).toBe(shell)
    expect(needShell(server).join('\n')).toContain(`throw 'Run this in the ${shell} on a Front End`)
  })
})
