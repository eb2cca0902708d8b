/** `PS C:\> …`, `[PS] C:\>…`, `C:\>…`, `[host]: PS C:\>…`, `$ …`, `user@host:~$ …`, `root@host # …` */
const PROMPT =
  /^\s{0,4}(?:\[[^\]]{1,80}\]:?\s?)?(?:PS\s?)?(?:[A-Za-z]:\\[^>]{0,260}|\/[^>\s]{0,200}|~)?>\s?(.*)$/
const SHELL = /^(?:\[?[\w.-]{1,64}@[\w.-]{1,255}[: ][^$#]{0,200})?[$#%]\s(?=\S)(.*)$/
const TOOL =
  /^(?:sudo\s+)?(nslookup|dig|host|drill|kdig|openssl|certutil|resolve-dnsname|[A-Za-z]+-[A-Za-z]+)\b/i

/** The command line behind a prompt; null where a line has none. A lone `#` or `>` of a remark or a quotation is none. */
export function commandIn(line: string): string | null {
  if (line.length > 2_000 || !/[>$#%]/.test(line)) return null
  const windows = PROMPT.exec(line)
  if (windows && /^\s*(?:\[|PS|[A-Za-z]:\\)/.test(line)) return windows[1]?.trim() ?? ''
  const shell = SHELL.exec(line)
  if (
    shell?.[1] !== undefined &&
    (line.startsWith('$') || line.includes('@') || TOOL.test(shell[1]))
  ) {
    return shell[1].trim()
  }
  // In its interactive form nslookup prompts with a sign alone.
  return windows && /^>\s\S/.test(line) ? (windows[1]?.trim() ?? '') : null
}

/** The tool or cmdlet of a command line: the first of a pipeline. */
export function toolOf(command: string): string | null {
  const bare = command.replace(/^\$\w{1,60}\s*=\s*/, '').replace(/^[(&\s]+/, '')
  return TOOL.exec(bare)?.[1] ?? null
}
