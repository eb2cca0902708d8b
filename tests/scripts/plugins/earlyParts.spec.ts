import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../scripts/plugins/earlyParts.js'

const chunk = (
  fileName: string,
  shows: string | null,
  imports: string[] = [],
  css: string[] = [],
) => ({
  type: 'chunk' as const,
  fileName,
  facadeModuleId: shows,
  isEntry: shows?.endsWith('index.html') ?? false,
  imports,
  viteMetadata: { importedCss: new Set(css) },
})

const files = [
  chunk('index.js', '/app/index.html', ['base.js'], ['index.css']),
  chunk('base.js', null, ['vendor.js']),
  chunk('vendor.js', null),
  chunk('frame.js', '/app/src/screens/draft/DraftView.vue', ['base.js', 'step.js'], ['frame.css']),
  chunk('storage.js', '/app/src/storage/storage.ts', ['kept.js']),
  chunk('kept.js', null),
  chunk('sound.js', '/app/src/request/reading/sound.ts'),
  chunk('step.js', null, ['vendor.js']),
  chunk(
    'domains.js',
    '/app/src/screens/domains/DomainsView.vue',
    ['step.js', 'host.js'],
    ['domains.css'],
  ),
  chunk('host.js', null, [], ['host.css']),
  chunk('tool.js', '/app/src/screens/address/AddressToolView.vue', ['base.js', 'host.js']),
  chunk('guide.js', '/app/src/screens/guide/GuideView.vue'),
  chunk('later.js', null),
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
        'sound.js',
        'step.js',
        'storage.js',
      ].map((file) => `./${file}`),
    )
  })

  it('are listed for the screens of a draft alone', () => {
    expect(Object.keys(parts)).toEqual(['domains'])
  })

  it('stop the build where a screen of the table was not found', () => {
    expect(() => partsOf(bundle, ['domains', 'order'])).toThrow('order')
  })

  it.each(['frame.js', 'storage.js', 'sound.js'])(
    'stop the build where %s is not what it was, as after a move',
    (name) => {
      const { [name]: _, ...others } = bundle as Record<string, unknown>
      expect(() => partsOf(others as never, ['domains'])).toThrow('not loaded by itself')
    },
  )
})
