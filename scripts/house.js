import { readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join, normalize } from 'node:path'
import ts from 'typescript'

/** How the house is laid out, measured on its files. */

/** Lines of a file; a table of data or texts may have more. */
export const MOST_LINES = 250

/** The tables that have more. */
export const LONG_TABLES = [
  'src/documents/catalogue.ts',
  'src/evidence/objects/objectTypes.ts',
  'src/guidance/sources.ts',
  'src/guidance/tasks.ts',
  'src/guide/contradictions.ts',
  'src/guide/faq.ts',
  'src/guide/glossary.ts',
  'src/request/questions.ts',
  'src/rules/eligibility/texts.ts',
  'src/rules/names/texts.ts',
  'src/rules/order/texts.ts',
]

/**
 * The value below which that share of them lies.
 *
 * @param {readonly number[]} values
 * @param {number} share between 0 and 1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * The groups of files that import each other in a circle.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph
 */
export function circles(graph) {
  /** @type {Map<string, { index: number, low: number }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const found = []
  /** @param {string} node */
  function visit(node) {
    const own = { index: seen.size, low: seen.size }
    seen.set(node, own)
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      const other = seen.get(next) ?? visit(next)
      if (stack.includes(next)) own.low = Math.min(own.low, other.low)
    }
    if (own.low === own.index) {
      const group = stack.splice(stack.indexOf(node))
      if (group.length > 1) found.push(group.sort())
    }
    return own
  }
  for (const node of graph.keys()) if (!seen.has(node)) visit(node)
  return found
}

/** @param {string} path @param {string} whole */
function codeOf(path, whole) {
  return path.endsWith('.vue') ? (/<script[^>]*>([^]*?)<\/script>/.exec(whole)?.[1] ?? '') : whole
}

/** @param {ts.Statement} statement */
function isTypeOnly(statement) {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  if (!ts.isImportDeclaration(statement) || !statement.importClause) return false
  const { name, namedBindings: named, phaseModifier } = statement.importClause
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  if (name || !named || !ts.isNamedImports(named)) return false
  return named.elements.every((each) => each.isTypeOnly)
}

/**
 * What each file imports of the others.
 *
 * @param {ReadonlyMap<string, string>} texts
 * @param {{ types: boolean }} options
 */
export function importGraph(texts, { types }) {
  /** @param {string} path @param {string} whole */
  function importsOf(path, whole) {
    const { statements } = ts.createSourceFile(path, codeOf(path, whole), ts.ScriptTarget.Latest)
    return statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
      const { moduleSpecifier: from } = statement
      if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return []
      if (!types && isTypeOnly(statement)) return []
      const target = normalize(join(dirname(path), from.text.replace(/\?.*$/, '')))
      return [target, `${target}.ts`].find((each) => texts.has(each)) ?? []
    })
  }
  return new Map([...texts].map(([path, whole]) => [path, importsOf(path, whole)]))
}

/** The sources of a folder, with what is in them. @param {string} root */
export function filesIn(root) {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|vue)$/.test(path))
    .map((path) => join(root, path))
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
}

/** @param {ReadonlyMap<string, string>} texts */
export function foldersOf(texts) {
  /** @type {Map<string, number>} */
  const folders = new Map()
  for (const path of texts.keys()) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1)
  return folders
}

/** @param {ReadonlyMap<string, string>} texts */
export function linesOf(texts) {
  return new Map([...texts].map(([path, whole]) => [path, whole.split('\n').length - 1]))
}

/** The files with more lines than one should have, tables among them. @param {ReadonlyMap<string, string>} texts */
export function longFiles(texts) {
  return [...linesOf(texts)].filter(([, lines]) => lines > MOST_LINES).map(([path]) => path)
}

/** What `npm run figures` prints. */
export function describeHouse() {
  const source = filesIn('src')
  const lines = linesOf(source)
  const long = longFiles(source)
  const tests = linesOf(filesIn('tests'))
  const folders = [...foldersOf(source)].sort((a, b) => b[1] - a[1])
  const [largest, most] = folders[0] ?? ['', 0]
  const components = [...lines].filter(([path]) => extname(path) === '.vue').map((each) => each[1])
  const rooms = new Set([...source.keys()].map((path) => path.split('/')[1] ?? ''))
  /** @param {ReadonlyMap<string, number>} of @param {string} start */
  const total = (of, start) =>
    [...of].reduce((sum, [path, count]) => sum + (path.startsWith(start) ? count : 0), 0)
  const ratio = (/** @type {string} */ room) =>
    (total(tests, `tests/${room}/`) / total(lines, `src/${room}/`)).toFixed(1)
  return [
    `Files per folder: ${quantile(
      folders.map((each) => each[1]),
      0.5,
    )} in the middle, ${most} at most (${largest})`,
    `Lines of a .vue file: ${quantile(components, 0.5)} in the middle, nine of ten up to ${quantile(components, 0.9)}`,
    `Files over ${MOST_LINES} lines: ${long.length} of ${lines.size}, ${long.filter((path) => LONG_TABLES.includes(path)).length} of them tables`,
    `Circles: ${circles(importGraph(source, { types: false })).length} when it runs, ${circles(importGraph(source, { types: true })).length} with types`,
    'Lines of test for a line of source:',
    ...[...rooms]
      .filter((room) => !room.includes('.'))
      .map((room) => `  ${room.padEnd(12)} ${ratio(room)}`),
  ].join('\n')
}
