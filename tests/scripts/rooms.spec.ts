import { readdirSync } from 'node:fs'
import { ESLint, type Linter } from 'eslint'
import { describe, expect, it } from 'vitest'

const ROOT = `${import.meta.dirname}/../..`
/** Without the rules that ask for types: the files of this test are in no project. */
const UNTYPED: Linter.Config = {
  files: ['src/**'],
  languageOptions: { parserOptions: { projectService: false } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-misused-promises': 'off',
  },
}
const eslint = new ESLint({ cwd: ROOT, overrideConfig: UNTYPED })

/** What lint says to a file of this room that imports this. */
async function complaints(file: string, specifier: string, name = 'x'): Promise<string[]> {
  const code = `import { ${name} } from '${specifier}'\nexport const y = ${name}\n`
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}/src/${file}` })
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
    .map(({ message }) => message)
}

describe('a room may not import what comes after it', () => {
  it.each([
    ['core/a.ts', '../names/hostName'],
    ['composables/a.ts', '../names/hostName'],
    ['names/a.ts', '../request/draft'],
    ['request/a.ts', '../situation/service'],
    ['situation/a.ts', '../order/task'],
    ['order/plan/a.ts', '../../rules/finding'],
    ['guidance/a.ts', '../rules/finding'],
    ['rules/names/a.ts', '../../paper/paper'],
    ['paper/a.ts', '../guide/topic'],
    ['guide/topics/a.ts', '../../documents/summary'],
    ['documents/dns/a.ts', '../../imports/list'],
    ['evidence/a.ts', '../request/draft'],
    ['verify/a.ts', '../imports/list'],
    ['imports/topology/a.ts', '../../storage/storage'],
    ['storage/a.ts', '../rules/finding'],
    ['worker/a.ts', '../stores/clock'],
    ['stores/a.ts', '../ui/NoticeBar.vue'],
    ['ui/a.ts', '../stores/draft'],
    ['screens/order/a.ts', '../../storage/storage'],
    ['screens/order/a.ts', '../track/TrackPart.vue'],
    ['app/a.ts', '../storage/storage'],
    ['rules/a.ts', '../composables/files'],
    ['documents/a.ts', 'vue'],
    ['request/a.ts', 'yup'],
    ['request/schema.ts', 'vue'],
    ['storage/a.ts', 'pinia'],
  ])('%s: %s', async (file, specifier) => {
    expect(await complaints(file, specifier)).toHaveLength(1)
  })

  it.each([
    ['documents/a.ts', '../rules/assess', 'assess'],
    ['worker/a.ts', '../rules/assess', 'assess'],
    ['stores/a.ts', '../rules/assess', 'assess'],
    ['screens/versions/a.ts', '../../rules/assess', 'assess'],
    ['stores/a.ts', '../rules/progress', 'progressOf'],
    ['app/a.ts', '../rules/progress', 'progressOf'],
  ])('%s may not put a judgement together: %s', async (file, specifier, name) => {
    expect(await complaints(file, specifier, name)).toHaveLength(1)
  })

  it('lets through what is allowed', async () => {
    expect(await complaints('rules/names/a.ts', '../../names/hostName')).toEqual([])
    expect(await complaints('screens/order/a.ts', '../draft/OrderList.vue')).toEqual([])
    expect(await complaints('stores/a.ts', '../rules/judge', 'judge')).toEqual([])
    expect(await complaints('rules/a.ts', './assess', 'assess')).toEqual([])
    expect(await complaints('request/schema.ts', 'yup')).toEqual([])
  })

  it('knows every folder of src', async () => {
    const folders = readdirSync(`${ROOT}/src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
      .map(({ name }) => name)
    expect(folders.length).toBeGreaterThan(10)
    for (const room of folders.filter((name) => name !== 'app')) {
      expect([room, (await complaints(`${room}/a.ts`, '../app/x')).length]).toEqual([room, 1])
    }
  })
})
