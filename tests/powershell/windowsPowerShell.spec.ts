import { describe, expect, it } from 'vitest'
import { problemsIn } from './windowsPowerShell'

describe('the table of Windows PowerShell 2.0', () => {
  it.each([
    ["Test-NetConnection -ComputerName 'x'", 'no command Test-NetConnection, which came with 4.0'],
    ["Resolve-DnsName -Name 'x'", 'no command Resolve-DnsName, which came with 3.0'],
    ["Get-Content -LiteralPath 'x' -Raw", 'Get-Content has no parameter Raw, which came with 3.0'],
    [
      "Import-Clixml -LiteralPath 'x'",
      'Import-Clixml has no parameter LiteralPath, which came with 3.0',
    ],
    ['$x = [ordered]@{ a = 1 }', 'no type ordered, which came with 3.0'],
    ['$x = [pscustomobject]@{ a = 1 }', 'no type pscustomobject, which came with 3.0'],
    ['if (1 -in 1, 2) { }', 'no operator -in, which came with 3.0'],
    ['if (1 -notin 1, 2) { }', 'no operator -notin, which came with 3.0'],
    ['Write-Host $PSScriptRoot', 'no variable $PSScriptRoot, which came with 3.0'],
    ['Start-Process calc', 'no command Start-Process'],
    ['$x = [System.Version]::new(1)', 'no method new, which came with 5.0'],
    ['$x.Where({ $_ })', 'no method Where, which came with 4.0'],
    ["Write-Host 'x' *> 'y'", 'no redirection *>, which came with 3.0'],
    ["Start-Transcript -Path 'x'", 'Start-Transcript fails in the ISE, so it goes into a try'],
  ])('says no to %s', (line, problem) => {
    expect(problemsIn(`${line}\r\nexit 0\r\n`)).toEqual([`line 1: ${problem}`])
  })

  it.each([
    ['$x = Get-CsUser', 'may be one object'],
    ['$x = @(Get-CsUser)', ''],
    ['$x = @{}', ''],
    ['$x = @(Get-CsUser)\r\n$x = $x[0]', 'may be one object'],
  ])('knows what has a count: %j', (line, problem) => {
    const found = problemsIn(`${line}\r\nif ($x.Count -gt 0) { Write-Host 1 }\r\nexit 0\r\n`)
    expect(found.join()).toContain(problem)
    expect(found).toHaveLength(problem === '' ? 0 : 1)
  })

  it.each(["Where-Object Name -eq 'x'", 'ForEach-Object Name'])(
    'says no to a block that is left out: %s',
    (command) => {
      expect(problemsIn(`Get-CsUser | ${command}\r\nexit 0\r\n`).join()).toContain(
        'takes nothing but a block, which came with 3.0',
      )
    },
  )

  it.each([
    'Write-Host $x',
    "if (Get-Command -Name 'Resolve-DnsName' -ErrorAction 'SilentlyContinue') { Resolve-DnsName -Name 'x' -Type 'A' }",
    "Get-CsUser | Where-Object { $_.Identity -eq 'x' }",
    'function Step($what) { }\r\nStep 1',
  ])('has nothing against %s', (line) => {
    expect(problemsIn(`${line}\r\nexit 0\r\n`)).toEqual([])
  })

  it.each([
    'exit 1\r\nexit 0\r\n',
    'Write-Host 1\r\n',
    'if ($x) {\r\n    exit 1\r\n}\r\nexit 0\r\n',
  ])('wants one exit, at the end: %j', (text) => {
    expect(problemsIn(text)).toEqual([expect.stringContaining('exit is the last line')])
  })
})
