import { describe, expect, it } from 'vitest'
import { billOfMaterials } from '../../../scripts/release/billOfMaterials.js'
import { licencesElement, licencesText } from '../../../scripts/release/licences.js'
import { packageFolder, readPackages } from '../../../scripts/release/packages.js'

describe('the package of a module', () => {
  it.each([
    ['/x/node_modules/vue/dist/vue.js', '/x/node_modules/vue'],
    ['/x/node_modules/@vue/shared/index.js', '/x/node_modules/@vue/shared'],
    ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
    ['C:\\x\\node_modules\\idb\\index.js', 'C:/x/node_modules/idb'],
    ['\0vite/preload-helper.js', 'node_modules/vite'],
  ])('%s is in %s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder)
  })

  it.each(['/x/src/app/main.ts', '\0rolldown/runtime.js', '/x/my_node_modules.ts'])(
    '%s is in none',
    (id) => {
      expect(packageFolder(id)).toBeNull()
    },
  )
})

const packages = readPackages([
  'node_modules/vue',
  'node_modules/saxes',
  'node_modules/tldts',
  'node_modules/vue',
  'node_modules/vite',
])
const named = (name: string) => packages.find((each) => each.name === name)

describe('the packages of a build', () => {
  it('come once each, in the order of their names', () => {
    expect(packages.map(({ name }) => name)).toEqual(['saxes', 'tldts', 'vite', 'vue'])
  })

  it('bring the text of their licence', () => {
    expect(named('vue')?.notice).toMatch(/^The MIT License \(MIT\)\n\nCopyright \(c\) 2018-present/)
  })

  it('have it written out where they only name it', () => {
    expect(named('saxes')?.notice).toMatch(/^Copyright \(c\) .+\n\nPermission to use, copy/)
  })

  it('name the terms of the data in them', () => {
    expect(named('tldts')?.notice).toContain('Public Suffix List')
  })

  it('leave out what Vite is built from', () => {
    expect(named('vite')?.notice.length).toBeLessThan(3000)
  })
})

describe('the licences', () => {
  it('begin with our own and name every package with its version', () => {
    const text = licencesText(packages)
    expect(text).toMatch(/^Edgewise\n\nMIT License/)
    for (const { name, version } of packages) expect(text).toContain(`\n${name} ${version} (`)
  })

  it('cannot end the element that holds them', () => {
    expect(() => licencesElement('a </script> b')).toThrow('end its element')
    expect(licencesElement('a < b')).toBe('<script type="text/plain" id="licences">a < b</script>')
  })
})

describe('the bill of materials', () => {
  const bill = billOfMaterials(packages, { version: '1.2.3', build: 'abc' })

  it('is the same each time, without a time and a serial number', () => {
    expect(billOfMaterials(packages, { version: '1.2.3', build: 'abc' })).toBe(bill)
    expect(bill).not.toMatch(/timestamp|serialNumber/)
  })

  it('names the build and each package by its address in the registry', () => {
    const { metadata, components, bomFormat } = JSON.parse(bill)
    expect(bomFormat).toBe('CycloneDX')
    expect(metadata.component.properties).toEqual([{ name: 'edgewise:build', value: 'abc' }])
    const vue = components.find((each: { name: string }) => each.name === 'vue')
    expect(vue.purl).toMatch(/^pkg:npm\/vue@3\.5\.\d+$/)
    expect(vue.hashes).toEqual([
      { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
    ])
  })
})
