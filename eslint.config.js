import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

/** Every folder of src, and which of them each may import. The same table stands in CONTRIBUTING.md. */
const FOLDERS = [
  'domain',
  'guidance',
  'documents',
  'imports',
  'storage',
  'forms',
  'stores',
  'composables',
  'components',
  'views',
]
const MAY_IMPORT = {
  domain: ['domain'],
  guidance: ['domain', 'guidance'],
  documents: ['domain', 'guidance', 'documents'],
  imports: ['domain', 'guidance', 'imports'],
  storage: ['domain', 'storage'],
  forms: ['domain', 'guidance', 'forms'],
  stores: ['domain', 'guidance', 'documents', 'imports', 'storage', 'stores'],
  composables: ['domain', 'composables'],
  components: ['domain', 'composables', 'components'],
  views: FOLDERS.filter((folder) => folder !== 'storage'),
}
const PURE = ['domain', 'guidance', 'documents', 'imports']

/** What only storage and composables may touch: each browser ability is wrapped once. */
const BROWSER_ABILITIES = [
  { selector: "MemberExpression[property.name='clipboard']", message: 'Use composables/useCopy.' },
  {
    selector: "MemberExpression[property.name='print'][object.name='window']",
    message: 'Use composables/usePrint.',
  },
]
const MARKUP_SINKS = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text goes into text nodes only.',
  },
]

function importRules(folder) {
  const forbidden = FOLDERS.filter((other) => !MAY_IMPORT[folder].includes(other))
  return {
    files: [`src/${folder}/**/*.{ts,vue}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden.map((other) => ({
              group: [`**/${other}/*`, `**/${other}/**`],
              message: `src/${folder} may not import src/${other}.`,
            })),
            ...(PURE.includes(folder)
              ? [
                  {
                    group: ['vue', 'vue-*', 'pinia', 'idb', 'vee-validate', 'yup'],
                    message: `src/${folder} is pure TypeScript.`,
                  },
                ]
              : []),
            ...(folder === 'storage'
              ? [{ group: ['vue', 'pinia'], message: 'src/storage knows no Vue.' }]
              : []),
          ],
        },
      ],
    },
  }
}

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', '.reports/**', 'tests/fixtures/**', 'coverage/**'] },
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'indexedDB', 'sessionStorage'],
      'no-restricted-syntax': ['error', ...BROWSER_ABILITIES, ...MARKUP_SINKS],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-v-text-v-html-on-component': 'error',
      'vue/multi-word-component-names': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-macros-order': 'error',
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['src/App.vue'], rules: { 'vue/multi-word-component-names': 'off' } },
  ...FOLDERS.map(importRules),
  {
    files: ['src/storage/**', 'src/composables/**'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...MARKUP_SINKS],
    },
  },
  {
    // The core has no clock and no randomness of its own: both are handed in.
    files: PURE.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take `now` as an argument.' },
        { object: 'Math', property: 'random', message: 'Take ids as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...MARKUP_SINKS,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take `now` as an argument.',
        },
      ],
    },
  },
  {
    files: ['tests/**', 'scripts/**', '*.config.{ts,js}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'vue/one-component-per-file': 'off',
    },
  },
  prettier,
)
