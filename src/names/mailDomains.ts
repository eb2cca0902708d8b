/** Slips of the keys in the mail domains that people use most. Real domains of others are not among them. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'gmail.com': 'gmial.com gmal.com gamil.com gmai.com gmaill.com gmail.co gnail.com gmali.com',
    'hotmail.com':
      'hotmial.com hotmal.com homtail.com hotmai.com hotmaill.com hotmil.com hotmail.co hotamil.com',
    'outlook.com':
      'outlok.com outloo.com outlookk.com oulook.com otlook.com outlook.co outlool.com',
    'yahoo.com': 'yaho.com yahooo.com yhaoo.com yahho.com yahoo.co',
    'icloud.com': 'iclod.com icoud.com iclould.com',
  }).flatMap(([meant, slips]) => slips.split(' ').map((slip) => [slip, meant] as const)),
)

/** Endings that do not exist, next to ones that do. */
const ENDING_SLIPS: ReadonlyMap<string, string> = new Map([
  ['con', 'com'],
  ['cmo', 'com'],
  ['ocm', 'com'],
  ['comm', 'com'],
  ['vom', 'com'],
  ['xom', 'com'],
  ['nte', 'net'],
  ['ent', 'net'],
  ['ogr', 'org'],
  ['rog', 'org'],
])

/** The mail domain that was probably meant by a strict name; null where nothing looks like a slip. */
export function slipOf(domain: string): string | null {
  const known = SLIPS.get(domain)
  if (known !== undefined) return known
  const dot = domain.lastIndexOf('.')
  const ending = ENDING_SLIPS.get(domain.slice(dot + 1))
  if (ending === undefined) return null
  const fixed = `${domain.slice(0, dot)}.${ending}`
  return SLIPS.get(fixed) ?? fixed
}
