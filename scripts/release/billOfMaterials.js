// @ts-check

/** @typedef {import('./packages.js').Package} Package */

export const BILL_FILE = 'edgewise.cdx.json'

/**
 * The packages in the build as CycloneDX, for whoever has to check them. Without a time and a serial number: the
 * same sources give the same bytes.
 * @param {Package[]} packages
 * @param {{ version: string, build: string }} copy
 */
export function billOfMaterials(packages, { version, build }) {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `edgewise@${version}`,
        name: 'edgewise',
        version,
        licenses: [{ license: { id: 'MIT' } }],
        properties: [{ name: 'edgewise:build', value: build }],
      },
    },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': purl(each),
      name: each.name,
      version: each.version,
      ...(each.sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: each.sha512 }] }),
      licenses: [
        / /.test(each.licence) ? { expression: each.licence } : { license: { id: each.licence } },
      ],
      purl: purl(each),
    })),
    dependencies: [{ ref: `edgewise@${version}`, dependsOn: packages.map(purl) }],
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

/** @param {Package} each */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`
