import type { DocumentFile } from '../file'
import { scriptHead } from '../request/paperHead'
import { indented, quoted, unixFile } from './powershellText'
import type { Summary } from '../summary'
import { SCRIPT_FILES, remarkFunctions, scriptFile } from './files'

/** Only what a summary can hold as a strict name goes into these scripts. */
const STRICT = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/

/** What the outside has to see: records, port 5061 and the names on the certificate (F57, F60, F71). */
export function outsideScripts(summary: Summary): DocumentFile[] {
  const pairs = pairsOf(summary)
  return pairs.length === 0 ? [] : [powerShell(summary, pairs), shell(summary, pairs)]
}

interface Pair {
  domain: string
  target: string
}

function pairsOf({ parts }: Summary): Pair[] {
  return parts.flatMap((part) =>
    part.edges.flatMap(({ domains }) =>
      domains.flatMap(({ name, discovery }) => {
        const { target } = discovery
        return target !== null && STRICT.test(name) && STRICT.test(target)
          ? [{ domain: name, target }]
          : []
      }),
    ),
  )
}

const ABOUT = [
  'Run it outside your network: what partners see. Changes nothing.',
  'Each line begins with OK, DIFFERS or UNSEEN; what could not be read is never OK.',
]

function powerShell(summary: Summary, pairs: readonly Pair[]): DocumentFile {
  return scriptFile(
    summary,
    { name: SCRIPT_FILES.outside, title: 'Verify from outside', about: ABOUT },
    [
      ...remarkFunctions(),
      '$good = 0',
      ...TELL,
      ...LOOK_UP,
      ...READ_CERTIFICATE,
      ...CHECK_PAIR,
      ...pairs.map(({ domain, target }) => `CheckPair ${quoted(domain)} ${quoted(target)}`),
      "Write-Host ''",
      "Write-Host ('TOTAL   ' + $good + ' as wanted, ' + $remarks + ' different or not seen')",
      'if ($good -eq 0) { $remarks += 1 }',
    ],
  )
}

const TELL: readonly string[] = [
  'function Good([string]$what) {',
  '    $script:good += 1',
  "    Write-Host ('OK      ' + $what)",
  '}',
  'function Differs([string]$what) {',
  '    $script:remarks += 1',
  "    Write-Host ('DIFFERS ' + $what)",
  '}',
  'function Unseen([string]$what) {',
  '    $script:remarks += 1',
  "    Write-Host ('UNSEEN  ' + $what)",
  '}',
  '',
]

/**
 * Answers as `port target` for SRV, as addresses for A, and as `alias name` where the name is one; nothing where the
 * machine could not ask. nslookup speaks the language of Windows: only the form of its lines is read.
 */
const LOOK_UP: readonly string[] = [
  '# Newer machines have Resolve-DnsName, every Windows has nslookup.',
  'function LookUp([string]$name, [string]$type) {',
  ...indented([
    '# What nslookup writes beside its answer is an error in some windows, the ISE among them.',
    "$ErrorActionPreference = 'SilentlyContinue'",
    "if (Get-Command -Name 'Resolve-DnsName' -ErrorAction 'SilentlyContinue') {",
    ...indented([
      'foreach ($each in @(Resolve-DnsName -Name $name -Type $type -ErrorAction SilentlyContinue)) {',
      "    if ($type -eq 'SRV' -and $each.NameTarget) { Write-Output ([string]$each.Port + ' ' + [string]$each.NameTarget) }",
      "    if ($type -eq 'A' -and $each.NameHost) { Write-Output ('alias ' + [string]$each.NameHost) }",
      "    if ($type -eq 'A' -and $each.IPAddress) { Write-Output ([string]$each.IPAddress) }",
      '}',
      'return',
    ]),
    '}',
    "if (-not (Get-Command -Name 'nslookup' -ErrorAction 'SilentlyContinue')) { return }",
    "$port = ''",
    '$server = $true',
    "$kind = '-type=' + $type",
    '# The dot keeps the suffixes of this machine away.',
    "$lines = @(nslookup $kind ($name + '.'))",
    'foreach ($line in $lines) {',
    ...indented([
      "if ($line -match '^\\s*port\\s*=\\s*(\\d+)') { $port = $matches[1] }",
      "if ($line -match 'svr hostname\\s*=\\s*(\\S+?)\\.?$') { Write-Output ($port + ' ' + $matches[1]) }",
      "if ($line -match 'service = \\d+ \\d+ (\\d+) (\\S+?)\\.?$') { Write-Output ($matches[1] + ' ' + $matches[2]) }",
      '# Before the first empty line is the server that was asked, not the answer.',
      "if ($line -notmatch '\\S') { $server = $false }",
      "if ($server -or $type -ne 'A') { continue }",
      "if ($line -match '(\\d+\\.\\d+\\.\\d+\\.\\d+)') { Write-Output $matches[1] }",
      "if ($line -match '\\d+\\.\\d+\\.\\d+\\.\\d+') { continue }",
      "if ($line -match '[:=]\\s*([a-z0-9_-]+\\.[a-z0-9._-]*[a-z0-9])\\.?\\s*$' -and ($matches[1] -ne $name)) { Write-Output ('alias ' + $matches[1]) }",
    ]),
    '}',
  ]),
  '}',
  '',
]

/** The names on the certificate, or nothing where this machine cannot read it. The certificate is not judged here. */
const READ_CERTIFICATE: readonly string[] = [
  '$shown = @{}',
  'function CertificateNames([string]$target) {',
  ...indented([
    '$shown.Clear()',
    '$client = New-Object -TypeName System.Net.Sockets.TcpClient',
    '# A port that is open and says nothing must not hold this up for good.',
    '$client.ReceiveTimeout = 15000',
    '$client.SendTimeout = 15000',
    'try {',
    ...indented([
      '$client.Connect($target, 5061)',
      "$shown['open'] = $true",
      '$keep = [System.Net.Security.RemoteCertificateValidationCallback]{',
      "    $shown['bytes'] = $args[1].GetRawCertData()",
      '    return $true',
      '}',
      '$network = $client.GetStream()',
      '$stream = New-Object -TypeName System.Net.Security.SslStream -ArgumentList $network, $false, $keep',
      "$protocols = [System.Security.Authentication.SslProtocols]'Tls'",
      "if ([Enum]::IsDefined([System.Security.Authentication.SslProtocols], 'Tls12')) { $protocols = [System.Security.Authentication.SslProtocols]'Tls12' }",
      '# The Edge asks for a certificate of ours as well; its own has been shown by then.',
      '$stream.AuthenticateAsClient($target, $null, $protocols, $false)',
    ]),
    '}',
    "catch { $shown['why'] = $_.Exception.Message }",
    'finally { $client.Close() }',
    "if (-not $shown['bytes']) { return }",
    "$certificate = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList @(,$shown['bytes'])",
    "if ($certificate.Subject -match 'CN=([^,]+)') { Write-Output $matches[1] }",
    'foreach ($extension in $certificate.Extensions) {',
    "    if ($extension.Oid.Value -eq '2.5.29.17') {",
    "        foreach ($part in ($extension.Format($false) -split '[,\\s]+')) {",
    "            if ($part -match '[:=](\\S+)$') { Write-Output $matches[1] }",
    '        }',
    '    }',
    '}',
  ]),
  '}',
  '',
]

const CHECK_PAIR: readonly string[] = [
  'function CheckPair([string]$domain, [string]$target) {',
  ...indented([
    "$owner = '_sipfederationtls._tcp.' + $domain",
    "$records = @(LookUp $owner 'SRV')",
    "$wanted = '5061 ' + $target",
    "if ($records.Count -eq 0) { Unseen ($owner + ' SRV: no answer that this machine can read') }",
    "elseif ($records.Count -eq 1 -and $records[0] -eq $wanted) { Good ($owner + ' SRV ' + $wanted) }",
    "else { Differs ($owner + ' SRV: found ' + ($records -join ', ') + ', wanted ' + $wanted) }",
    "$answers = @(LookUp $target 'A')",
    "$alias = @($answers | Where-Object { $_ -match '^alias ' })",
    "$addresses = @($answers | Where-Object { $_ -notmatch '^alias ' })",
    "if ($alias.Count -gt 0) { Differs ($target + ' A: an ' + $alias[0] + ', wanted an address record of its own') }",
    "elseif ($addresses.Count -eq 0) { Unseen ($target + ' A: no answer that this machine can read') }",
    "else { Good ($target + ' A ' + ($addresses -join ', ')) }",
    '$names = @(CertificateNames $target)',
    "if (-not $shown['open']) { Differs ($target + ' port 5061: ' + $shown['why']) }",
    "else { Good ($target + ' port 5061 answers') }",
    "if ($names.Count -eq 0) { Unseen ($target + ' certificate not read: ' + $shown['why']) }",
    "elseif ($names -contains $target) { Good ($target + ' is on the certificate') }",
    "else { Differs ($target + ' is not on the certificate, which has: ' + ($names -join ', ')) }",
  ]),
  '}',
  '',
]

/** The same with dig and openssl; both are asked for first, and what they cannot read is not OK. */
function shell(summary: Summary, pairs: readonly Pair[]): DocumentFile {
  return {
    name: SCRIPT_FILES.outsideShell,
    text: unixFile([
      '#!/bin/sh',
      ...[...scriptHead(summary, 'Verify from outside'), '', ...ABOUT].map((line) =>
        `# ${line}`.trimEnd(),
      ),
      '',
      'good=0 other=0',
      'ok() { good=$((good + 1)); echo "OK      $*"; }',
      'differs() { other=$((other + 1)); echo "DIFFERS $*"; }',
      'unseen() { other=$((other + 1)); echo "UNSEEN  $1"; }',
      '# A port that is open and says nothing must not hold this up: it is left after 15 seconds.',
      'show() {',
      '    openssl s_client -connect "$1:5061" -servername "$1" </dev/null 2>/dev/null &',
      '    asked=$!',
      '    { sleep 15; kill "$asked"; } >/dev/null 2>&1 &',
      '    wait "$asked" 2>/dev/null',
      '    kill "$!" 2>/dev/null',
      '}',
      'check() {',
      '    owner="_sipfederationtls._tcp.$1"',
      '    # What dig says about a failure is on its output as well: only lines of a record count.',
      `    records=$(dig +short "$owner" SRV 2>/dev/null | awk '/^[0-9]+ [0-9]+ [0-9]+ / { sub(/[.]$/, "", $4); print $3 " " tolower($4) }')`,
      '    if [ -z "$records" ]; then unseen "$owner SRV: no answer that this machine can read"',
      '    elif [ "$records" = "5061 $2" ]; then ok "$owner SRV 5061 $2"',
      '    else differs "$owner SRV: found $records, wanted 5061 $2"; fi',
      '    answers=$(dig +short "$2" A 2>/dev/null)',
      `    alias=$(echo "$answers" | sed -n 's/^\\([A-Za-z0-9_][A-Za-z0-9._-]*\\)[.]$/\\1/p' | head -n 1)`,
      `    addresses=$(echo "$answers" | grep -E '^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+$')`,
      '    if [ -n "$alias" ]; then differs "$2 A: an alias $alias, wanted an address record of its own"',
      '    elif [ -z "$addresses" ]; then unseen "$2 A: no answer that this machine can read"',
      '    else ok "$2 A" $addresses; fi',
      '    shown=$(show "$2" 2>/dev/null)',
      '    case "$shown" in',
      '        *CONNECTED*) ok "$2 port 5061 answers" ;;',
      '        *) unseen "$2 port 5061: this machine gets no connection" ;;',
      '    esac',
      '    names=$({',
      `        echo "$shown" | openssl x509 -noout -subject -nameopt RFC2253 | sed 's/^subject= *//' | tr ',' '\\n' | sed -n 's/^CN=//p'`,
      `        echo "$shown" | openssl x509 -noout -text | tr ', ' '\\n\\n' | sed -n 's/^DNS://p'`,
      "    } 2>/dev/null | tr 'A-Z' 'a-z')",
      '    if [ -z "$names" ]; then unseen "$2 certificate not read"',
      '    elif echo "$names" | grep -qxF "$2"; then ok "$2 is on the certificate"',
      '    else differs "$2 is not on the certificate, which has:" $names; fi',
      '}',
      ...pairs.map(({ domain, target }) => `check '${domain}' '${target}'`),
      'echo "TOTAL   $good as wanted, $other different or not seen"',
      'if [ "$good" -eq 0 ] || [ "$other" -gt 0 ]; then exit 2; fi',
    ]),
  }
}
