/** What an update changes against what was submitted before. */
export type EstateChange =
  | { change: 'added-edge'; fqdn: string }
  | { change: 'removed-edge'; fqdn: string }
  | { change: 'renamed-edge'; from: string; to: string }
  | { change: 'added-domain'; domain: string; fqdn: string }
  | { change: 'removed-domain'; domain: string; fqdn: string }
  | { change: 'moved-domain'; domain: string; from: string; to: string }
