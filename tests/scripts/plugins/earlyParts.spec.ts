import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../scripts/plugins/earlyParts.js'

/** A file of the build, with the modules in it by their places below src/. */
const chunk = (fileName: string, holds: string[], imports: string[] = [], css: string[] = []) => ({
  type: 'chunk' as const,
  fileName,
  moduleIds: holds.map((path) => `/app/src/${path}`),
  imports,
  viteMetadata: { importedCss: new Set(css) },
})

const files = [
  chunk('start.js', ['app/app.ts', 'app/main.ts'], ['vendor.js'], ['start.css']),
  chunk('vendor.js', []),
  chunk(
    'frame.js',
    ['screens/draft/DraftView.vue', 'request/reading/sound.ts'],
    ['start.js', 'step.js'],
    ['frame.css'],
  ),
  chunk('kept.js', ['storage/drafts.ts', 'storage/storage.ts']),
  chunk('step.js', [], ['vendor.js']),
  chunk(
    'domains.js',
    ['screens/domains/EdgeCard.vue', 'screens/domains/DomainsView.vue'],
    ['step.js', 'host.js'],
    ['domains.css'],
  ),
  chunk('host.js', ['screens/order/OrderView.vue?vue&type=style&lang.css'], [], ['host.css']),
  chunk('tool.js', ['screens/address/AddressToolView.vue'], ['start.js', 'host.js']),
  chunk('guide.js', ['screens/guide/GuideView.vue']),
  chunk('later.js', []),
]

const bundle = Object.fromEntries(files.map((file) => [file.fileName, file])) as never

describe('the parts of a screen', () => {
  const parts = partsOf(bundle, ['domains'])

  it('are its own files and those of the frame, each once', () => {
    expect(parts.domains?.toSorted()).toEqual(
      [
        'domains.css',
        'domains.js',
        'frame.css',
        'frame.js',
        'host.css',
        'host.js',
        'kept.js',
        'step.js',
      ].map((file) => `./${file}`),
    )
  })

  it('are listed for the screens of a draft alone', () => {
    expect(Object.keys(parts)).toEqual(['domains'])
  })

  it('stop the build where a screen of the table was not found', () => {
    expect(() => partsOf(bundle, ['domains', 'order'])).toThrow('order')
  })

  it.each(['start.js', 'frame.js', 'kept.js'])(
    'stop the build where %s is not what it was, as after a move',
    (name) => {
      const { [name]: _, ...others } = bundle as Record<string, unknown>
      expect(() => partsOf(others as never, ['domains'])).toThrow('No file of the build has')
    },
  )
})
