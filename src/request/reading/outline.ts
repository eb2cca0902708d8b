import { TEXT_TESTS, type TextTest } from './textTests'

/** What a value of the schema has to look like, as plain data: small enough for every page. */
export type Outline =
  | { is: 'object'; fields: Readonly<Record<string, Outline>>; closed?: true }
  | { is: 'array'; of: Outline; most: number; orNull?: true }
  | {
      is: 'string'
      most?: number
      among?: readonly string[]
      test?: TextTest
      orNull?: true
    }
  | { is: 'number'; least?: number; among?: readonly number[] }
  | { is: 'boolean' }

/** What yup's `describe()` says of a schema, as far as an outline needs it. */
interface Description {
  type: string
  nullable?: boolean
  oneOf?: readonly unknown[]
  tests?: readonly { name?: string; params?: Readonly<Record<string, unknown>> | undefined }[]
  fields?: Readonly<Record<string, unknown>>
  innerType?: unknown
}

/** The outline of a described schema. What an outline cannot say is an error, so that nothing passes unchecked. */
export function outlineOf(described: Description): Outline {
  const { type, nullable = false, oneOf = [], tests = [], fields = {}, innerType } = described
  const has = (name: string) => tests.some((test) => test.name === name)
  const bound = (name: string) => {
    const found: unknown = tests.find((test) => test.name === name)?.params?.[name]
    return typeof found === 'number' ? found : undefined
  }
  const unknown = tests.filter(({ name }) => !SAID.has(name ?? ''))
  if (unknown.length > 0) throw new Error(`An outline cannot say “${unknown[0]?.name ?? ''}”.`)
  const orNull = nullable ? ({ orNull: true } as const) : {}
  const most = bound('max')
  switch (type) {
    case 'object':
      return {
        is: type,
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [name, outlineOf(field as Description)]),
        ),
        ...(has('noUnknown') ? { closed: true } : {}),
      }
    case 'array':
      if (most === undefined) throw new Error('An outline has no list without a limit.')
      return { is: type, of: outlineOf(innerType as Description), most, ...orNull }
    case 'string': {
      const test = (Object.keys(TEXT_TESTS) as TextTest[]).find(has)
      return {
        is: type,
        ...(most === undefined ? {} : { most }),
        ...(oneOf.length > 0 ? { among: oneOf as readonly string[] } : {}),
        ...(test ? { test } : {}),
        ...orNull,
      }
    }
    case 'number': {
      const least = bound('min')
      return {
        is: type,
        ...(least === undefined ? {} : { least }),
        ...(oneOf.length > 0 ? { among: oneOf as readonly number[] } : {}),
      }
    }
    case 'boolean':
      return { is: type }
    default:
      throw new Error(`An outline cannot say “${type}”.`)
  }
}

const SAID: ReadonlySet<string> = new Set([
  'min',
  'max',
  'integer',
  'noUnknown',
  ...Object.keys(TEXT_TESTS),
])
