// @ts-check
import { hashAndEnding } from './assetNames.js'

/**
 * @typedef {object} Chunk
 * @property {string} name
 * @property {number} priority the highest number is asked first
 * @property {readonly string[]} holds below src/: a file, or a folder with all below it, which ends in a slash
 * @property {readonly string[]} [without] of these folders: each is asked for with `import()`, and seldom
 * @property {readonly string[]} [styles] components, or folders of them, of which it holds the styles alone
 * @property {readonly string[]} [helpers] what the build tools add, by a part of its name
 */

/** What the page begins with. Its file is the one that the page names. */
export const START = 'app/main.ts'

/**
 * What is loaded together, in one file each: it packs better, and a page asks for fewer files. Each takes all that its
 * modules import and none before it has. What is asked for with `import()` may be in one as well, as long as no module
 * awaits anything of itself: then each would get a second file that only points to the first.
 * @type {readonly Chunk[]}
 */
export const CHUNKS = [
  {
    name: 'start',
    priority: 9,
    holds: [START],
    styles: ['ui/NoticeBar.vue'],
    helpers: ['preload-helper', 'export-helper'],
  },
  {
    name: 'kept',
    priority: 8,
    holds: [
      'storage/',
      'core/plain.ts',
      'core/steps.ts',
      'composables/localMoment.ts',
      'composables/printing.ts',
      'composables/rest.ts',
      'composables/usePrint.ts',
      'composables/useSlices.ts',
      'composables/writeMoment.ts',
      'ui/NoticeBar.vue',
    ],
    without: ['storage/addMany.ts', 'storage/saving/takeOver.ts'],
  },
  {
    name: 'rules',
    priority: 8,
    holds: [
      'rules/rulebook.ts',
      'rules/finding.ts',
      'request/subject.ts',
      'situation/',
      'guidance/builds.ts',
      'guidance/federation/tenantLists.ts',
      'request/questions.ts',
      'request/steps.ts',
      'guide/topic.ts',
      'guide/topics/places.ts',
      'core/turningPoints.ts',
    ],
  },
  {
    name: 'draft',
    priority: 7,
    holds: [
      'stores/draft.ts',
      'request/reading/sound.ts',
      'composables/still.ts',
      'screens/draft/DraftView.vue',
      'screens/draft/UndoTools.vue',
      'screens/draft/frame/',
      'screens/draft/step/',
      'screens/draft/findings/lateFindings.ts',
      'ui/CheckField.vue',
      'ui/RadioGroup.vue',
      'ui/TextField.vue',
    ],
    styles: [
      'screens/eligibility/EligibilityView.vue',
      'screens/domains/DomainsView.vue',
      'screens/domains/EdgeCard.vue',
      'screens/review/ReviewView.vue',
      'screens/verify/',
    ],
  },
  { name: 'sources', priority: 8, holds: ['guidance/cite.ts', 'guidance/sources.ts'] },
  { name: 'form', priority: 4, holds: ['screens/draft/forms/'] },
  {
    name: 'order',
    priority: 6,
    holds: ['order/order.ts', 'order/plan/', 'guidance/tasks.ts', 'screens/draft/tasks/'],
  },
  {
    name: 'names',
    priority: 6,
    holds: ['documents/documentTitle.ts', 'documents/estate.ts', 'documents/dns/records.ts'],
  },
  {
    name: 'map',
    priority: 4,
    holds: [
      'documents/map/',
      'paper/map/layout.ts',
      'ui/paper/PaperMap.vue',
      'screens/domains/DomainMap.vue',
    ],
    without: ['documents/map/section.ts'],
  },
  {
    name: 'sheet',
    priority: 4,
    holds: ['ui/paper/'],
    without: ['ui/paper/PaperMap.vue'],
  },
  {
    name: 'summary',
    priority: 5,
    holds: ['documents/summarise.ts', 'documents/summary.ts', 'screens/draft/summary/'],
  },
  {
    name: 'paper',
    priority: 3,
    holds: ['documents/request/requestPaper.ts', 'documents/request/partPaper.ts'],
  },
]

/** Where a screen that is asked for in its address is drawn, and what reads its draft. */
export const FRAME = [
  'screens/draft/DraftView.vue',
  'storage/storage.ts',
  'request/reading/sound.ts',
]

/**
 * A module's place below src/, and whether it is the style of one; null for what is none of ours.
 * @param {string} id
 */
export function moduleOf(id) {
  const [path = '', query = ''] = id.replaceAll('\\', '/').split('?')
  const start = path.lastIndexOf('/src/')
  if (start === -1 || path.includes('/node_modules/')) return null
  return { path: path.slice(start + 5), isStyle: query.includes('type=style') }
}

/** @param {string} path @param {readonly string[] | undefined} places */
const isIn = (path, places = []) =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))

/**
 * Whether a module is one of a chunk.
 * @param {Chunk} chunk
 * @returns {(id: string) => boolean}
 */
export function holds(chunk) {
  return (id) => {
    if (chunk.helpers?.some((name) => id.includes(name))) return true
    const found = moduleOf(id)
    if (!found) return false
    if (found.isStyle && isIn(found.path, chunk.styles)) return true
    return isIn(found.path, chunk.holds) && !isIn(found.path, chunk.without)
  }
}

/** The page has it before any other. */
const FIRST = ['start', 'rolldown-runtime']
/** What a draft is drawn with, and the chunks that are asked for by one that is drawn. */
const FRAME_CHUNKS = [...FIRST, 'kept', 'rules', 'draft']
const IN_FRAME = ['draft', 'form', 'map', 'order', 'paper', 'sheet', 'summary']

const NAMED = new RegExp(`([^/]+)${hashAndEnding('js|css')}`)
/** @param {string} file */
const nameOf = (file) => NAMED.exec(file)?.[1] ?? ''

/**
 * What a page fetches ahead for an `import()`: all that the module needs but what is there. A script that is left out
 * and missing is fetched all the same, only later; a style would not be, so that only that of the page is.
 * @param {readonly string[]} files
 * @param {string} importer
 */
export function fetchedAhead(files, importer) {
  const there = IN_FRAME.includes(nameOf(importer)) ? FRAME_CHUNKS : FIRST
  return files.filter((file) => !(file.endsWith('.js') ? there : FIRST).includes(nameOf(file)))
}
