import { settingCheck, type Command, type Parameter } from '../../../guidance/commands'
import { MICROSOFT_365, hostingCommand } from '../../../guidance/federation/hosting'
import { commandLine, indented, marginLines, quoted, written } from '../powershellText'
import type { FederationPlan } from './plan'

const BY_PROXY = `[string]$_.ProxyFqdn -eq ${quoted(MICROSOFT_365.proxy)}`
const BY_NAME = `[string]$_.Identity -eq ${quoted(MICROSOFT_365.identity)}`

/** What can be set on an entry that is there: all but its name and its proxy (F114). */
function settableOf({ server, split }: FederationPlan): readonly Parameter[] {
  const { parameters } = hostingCommand(server, split)
  return parameters.filter(({ name }) => name !== 'Identity' && name !== 'ProxyFqdn')
}

/** One property of `of`, as a text where it is none of the switches: an empty one reads the same on every version. */
const valueOf = (of: string, { name, value }: Parameter) =>
  typeof value === 'boolean' ? `(${of}.${name} -eq $true)` : `[string]${of}.${name}`

const isAsWanted = (of: string, parameter: Parameter) =>
  typeof parameter.value === 'boolean'
    ? `(${of}.${parameter.name} -eq $true) -eq ${written(parameter.value)}`
    : `[string]${of}.${parameter.name} -eq ${written(parameter.value)}`

/** Throws before anything is changed where an entry cannot be made, or this server lacks a parameter (F114). */
export function hostingGuards(plan: FederationPlan): string[] {
  const names = settableOf(plan).map(({ name }) => name)
  return [
    '# Looked at before anything is changed: what this server knows, and what would stand in the way.',
    "foreach ($command in 'New-CsHostingProvider', 'Set-CsHostingProvider') {",
    '    $parameters = (Get-Command -Name $command).Parameters',
    `    foreach ($needed in ${names.map(quoted).join(', ')}) {`,
    '        if (-not $parameters.ContainsKey($needed)) {',
    "            throw ('On this server ' + $command + ' does not know -' + $needed + '. Choose its version in step 1 and make the scripts again.')",
    '        }',
    '    }',
    '}',
    '$edge = Get-CsAccessEdgeConfiguration',
    "if ([string]$edge.RoutingMethod -eq 'UseDefaultRouting') {",
    "    throw 'The Edge uses a default route. No hosting provider works beside one: decide on the route first.'",
    '}',
    '# Names and addresses are unique among public and hosting providers.',
    `foreach ($each in @(Get-CsPublicProvider | Where-Object { (${BY_PROXY}) -or (${BY_NAME}) })) {`,
    "    throw ('A public provider has the name or the address that is needed: ' + [string]$each.Identity + ', ' + [string]$each.ProxyFqdn + '. Find out what it is for before anything is done.')",
    '}',
    ...(plan.split ? otherHosts() : []),
    `$present = @(Get-CsHostingProvider | Where-Object { ${BY_PROXY} })`,
    'if ($present.Count -eq 0) {',
    `    foreach ($each in @(Get-CsHostingProvider | Where-Object { ${BY_NAME} })) {`,
    `        throw ('The name ${MICROSOFT_365.identity} belongs to an entry with another address: ' + [string]$each.ProxyFqdn + '. Find out what it is for before anything is done.')`,
    '    }',
    '}',
    '',
  ]
}

/** Users of one domain have one home beside the servers: a second entry for them leaves open where a message goes. */
function otherHosts(): string[] {
  return [
    '# Another entry that carries your own users, of another cloud than the worldwide one or left over.',
    `foreach ($each in @(Get-CsHostingProvider | Where-Object { $_.Enabled -eq $true -and $_.HostsOCSUsers -eq $true -and -not (${BY_PROXY}) })) {`,
    "    throw ('Another hosting provider carries your own users already: ' + [string]$each.Identity + ', ' + [string]$each.ProxyFqdn + '. These scripts are for the worldwide Microsoft 365. Find out where your users are before anything is done.')",
    '}',
  ]
}

/**
 * Makes the entry of Microsoft 365, or sets right the one that has its proxy, whatever its name. Setting instead of
 * making anew leaves no moment without it (F87, F114).
 */
export function setHosting(plan: FederationPlan, whatIf: boolean): string[] {
  const command = hostingCommand(plan.server, plan.split)
  const settable = settableOf(plan)
  const set: Command = { name: 'Set-CsHostingProvider', parameters: settable }
  const change = commandLine(set, whatIf).replace(set.name, `${set.name} -Identity $name`)
  return [
    '# The hosting provider of Microsoft 365. One entry has its proxy, whatever it is called.',
    ...marginLines(command),
    `$present = @(Get-CsHostingProvider | Where-Object { ${BY_PROXY} })`,
    `if ($present.Count -eq 0) { Step 'Make the hosting provider ${MICROSOFT_365.identity}' { ${commandLine(command, whatIf)} } }`,
    'foreach ($entry in $present) {',
    ...indented([
      '$name = [string]$entry.Identity',
      `if (${settable.map((each) => isAsWanted('$entry', each)).join(' -and ')}) { AsIs ('The hosting provider ' + $name) }`,
      `else { Step ('Set the hosting provider ' + $name) { ${change} } }`,
      ...(plan.split ? [] : sharedAll()),
    ]),
    '}',
    '',
  ]
}

/** An entry of a split domain beside a draft that says there is none: somebody has to say which is right. */
function sharedAll(): string[] {
  return [
    'if ($entry.EnabledSharedAddressSpace -eq $true) {',
    "    Remark ('The hosting provider ' + $name + ' is set for a split domain, and these scripts were made for none. That was left as it is: if users of one domain are in Microsoft 365, say so in step 1.')",
    '}',
  ]
}

/** Puts back what the change sets, and takes out an entry that it made. */
export function restoreHosting(plan: FederationPlan): string[] {
  const settable = settableOf(plan)
  const same = settable.map((each) => `${valueOf('$now', each)} -eq ${valueOf('$old', each)}`)
  return [
    '# The hosting provider, as it was.',
    `$before = @($oldHosting | Where-Object { ${BY_PROXY} })`,
    `foreach ($now in @(Get-CsHostingProvider | Where-Object { ${BY_PROXY} })) {`,
    ...indented([
      '$name = [string]$now.Identity',
      '$old = @($before | Where-Object { [string]$_.Identity -eq $name })',
      "if ($old.Count -eq 0) { Step ('Remove the hosting provider ' + $name) { Remove-CsHostingProvider -Identity $name } }",
    ]),
    '}',
    'foreach ($old in $before) {',
    ...indented([
      '$name = [string]$old.Identity',
      '$there = @(Get-CsHostingProvider | Where-Object { [string]$_.Identity -eq $name })',
      "if ($there.Count -eq 0) { Remark ('The hosting provider ' + $name + ' of the snapshot is gone. These scripts remove none: make it again by hand, its values are in before.txt.') }",
      'foreach ($now in $there) {',
      ...indented([
        '$values = @{',
        "    'Identity' = $name",
        ...settable.map((each) => `    '${each.name}' = ${valueOf('$old', each)}`),
        '}',
        `if (${same.join(' -and ')}) { AsIs ('The hosting provider ' + $name) }`,
        "else { Step ('Set the hosting provider ' + $name + ' as it was') { Set-CsHostingProvider @values } }",
      ]),
      '}',
    ]),
    '}',
    '',
  ]
}

/** Each value that the scripts set, from this store. */
export function hostingChecks(plan: FederationPlan, store: string): string[] {
  return [
    '# The hosting provider of Microsoft 365, with each property that the scripts set.',
    `$found = @(Get-CsHostingProvider${store === '' ? '' : ` ${store}`} | Where-Object { ${BY_PROXY} })`,
    `Check 'There is one hosting provider with ${MICROSOFT_365.proxy}' ($found.Count -eq 1)`,
    'foreach ($entry in $found) {',
    ...settableOf(plan).map(
      (each) =>
        `    Check ${quoted(settingCheck('Hosting provider', each))} (${isAsWanted('$entry', each)})`,
    ),
    '}',
    '',
  ]
}
