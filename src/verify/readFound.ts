import { isInstant } from '../core/time'
import type { Found, Reading } from './reading'
import { withinLimits } from './reading'

type Fields = Record<string, unknown>

const isText = (value: unknown): value is string => typeof value === 'string'
const isFlag = (value: unknown) => typeof value === 'boolean'
const isLine = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumberOrNull = (value: unknown) => value === null || isLine(value)
const isTextOrNull = (value: unknown) => value === null || isText(value)
const isListOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is)
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value)
/** Every field is there and is what it has to be. */
const isShape =
  (shape: Readonly<Record<string, (value: unknown) => boolean>>) => (value: unknown) =>
    isObject(value) && Object.entries(shape).every(([key, is]) => is(value[key]))

const isShown = isShape({ text: isText, isWhole: isFlag })
const isDay = isShape({ text: isText, isWhole: isFlag, days: isListOf(isText) })
const isProperty = isShape({
  property: isText,
  text: isText,
  isWhole: isFlag,
  items: isListOf(isShown),
})
const oneOf =
  (...values: readonly string[]) =>
  (value: unknown) =>
    values.includes(value as string)

const OBSERVATIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  record: isShape({
    line: isLine,
    type: oneOf('SRV', 'A', 'AAAA', 'CNAME'),
    owner: isText,
    service: isTextOrNull,
    spelling: isTextOrNull,
    target: isText,
    port: isNumberOrNull,
    priority: isNumberOrNull,
    weight: isNumberOrNull,
  }),
  absence: isShape({ line: isLine, owner: isText }),
  cut: isShape({ line: isLine, owner: isText }),
  object: isShape({
    line: isLine,
    of: oneOf(
      'service',
      'public-provider',
      'hosting-provider',
      'access-edge-configuration',
      'external-access-policy',
      'allowed-domain',
      'blocked-domain',
      'replication',
      'server-version',
      'site',
      'partner-test',
      'tenant-federation',
      'tenant-access-policy',
    ),
    identity: isTextOrNull,
    properties: isListOf(isProperty),
  }),
  certificate: isShape({
    line: isLine,
    subject: orNull(isShown),
    names: isListOf(isShown),
    hasAllNames: isFlag,
    notBefore: orNull(isDay),
    notAfter: orNull(isDay),
    use: isTextOrNull,
    usages: orNull(isListOf(isText)),
    provider: orNull(isShown),
    unknownCritical: isListOf(isText),
  }),
  check: isShape({ line: isLine, word: oneOf('OK', 'DIFFERS', 'UNSEEN', 'LOOK'), text: isText }),
  none: isShape({ line: isLine, command: isText }),
  pack: isShape({ line: isLine, fingerprint: isText }),
}

const isObservation = (value: unknown) =>
  isObject(value) &&
  isText(value['kind']) &&
  Object.hasOwn(OBSERVATIONS, value['kind']) &&
  OBSERVATIONS[value['kind']]?.(value) === true

const isReading = isShape({
  at: (value) => isText(value) && isInstant(value),
  place: isText,
  lines: isLine,
  observations: isListOf(isObservation),
  skipped: (value) => isObject(value) && Object.values(value).every(isLine),
  notes: isListOf(
    oneOf('private-key', 'windows-1252', 'two-answers', 'not-all-lines', 'nothing-below'),
  ),
})

/**
 * What is kept beside a draft, from wherever it was stored: a reading that is not as it was written is left out, and what
 * is beyond the limits too. Null where it is nothing of the kind.
 */
export function readFound(value: unknown): Found | null {
  if (!isObject(value) || !isText(value['draftId']) || !Array.isArray(value['readings']))
    return null
  const readings = value['readings'].filter((each): each is Reading => isReading(each))
  return { draftId: value['draftId'], readings: withinLimits(readings) }
}
