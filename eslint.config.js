import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import prettier from 'eslint-config-prettier'
import regexp from 'eslint-plugin-regexp'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'
import { TOO_NEW } from './scripts/floor.js'

/**
 * The rooms of src in their order: each may import those before it, and the same table is in CONTRIBUTING.md.
 * What a room may not import although it comes earlier is in `EXCEPT`.
 */
const ROOMS = [
  'core',
  'composables',
  'names',
  'request',
  'situation',
  'order',
  'guidance',
  'rules',
  'paper',
  'guide',
  'documents',
  'evidence',
  'verify',
  'imports',
  'storage',
  'worker',
  'stores',
  'ui',
  'screens',
  'app',
]
const PURE = [
  'core',
  'names',
  'request',
  'situation',
  'order',
  'guidance',
  'rules',
  'paper',
  'guide',
  'documents',
  'evidence',
  'verify',
  'imports',
]
const others = (...allowed) => ROOMS.filter((room) => !allowed.includes(room))
const EXCEPT = {
  ...Object.fromEntries(PURE.map((room) => [room, ['composables']])),
  evidence: others('core', 'names', 'evidence'),
  storage: others('core', 'names', 'request', 'storage'),
  ui: others('core', 'composables', 'names', 'guidance', 'paper', 'guide', 'ui'),
  screens: ['storage'],
  app: ['storage'],
}
/** Screens that the others share: the frame of a draft's steps, the import dialog, the search. */
const SHARED_SCREENS = ['draft', 'import', 'search']

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

/** Types know the language of a year, and a browser has a part of it. */
const TOO_NEW_FOR_SOME = {
  selector: `CallExpression[callee.property.name=/^(?:${TOO_NEW.methods.join('|')})$/]`,
  message: 'The oldest browsers do not have it (scripts/floor.js).',
}

/** A browser spends milliseconds on reading how a language does it, while a person waits; a moment's words need it. */
const SLOW_WORDS = [
  {
    selector: 'CallExpression[callee.property.name="toLocaleString"]',
    message: 'Use writeNumber, or the words of a moment.',
  },
  {
    selector: 'CallExpression[callee.property.name="localeCompare"]',
    message: 'Use newestFirst for moments, and `<` for the rest.',
  },
  {
    selector: 'MemberExpression[object.name="Intl"][property.name!="DateTimeFormat"]',
    message: 'Use count, writeNumber and listWords.',
  },
]

/** A judgement is put together by `judge` alone: nothing outside the rules asks for a part of one. */
const PARTS_OF_A_JUDGEMENT = [
  { group: ['**/rules/assess'], message: 'Use rules/judge.' },
  { group: ['**/rules/progress'], importNames: ['progressOf'], message: 'Use rules/judge.' },
]

const forbiddenRooms = (room) => [
  ...ROOMS.slice(ROOMS.indexOf(room) + 1),
  ...(EXCEPT[room] ?? []).filter((other) => other !== room),
]

/** yup is the shape of a request: its schema is the one pure file that may use it. */
const FRAMEWORKS = ['vue', 'vue-*', 'pinia', 'idb', 'vee-validate', '@vee-validate/*', 'yup']

const foldersOf = (path) =>
  readdirSync(fileURLToPath(new URL(path, import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** A screen knows the shared ones, and no other screen; from a folder inside it the way is one step longer. */
function screenRules(screen) {
  const strangers = foldersOf('./src/screens/').filter(
    (other) => other !== screen && !SHARED_SCREENS.includes(other),
  )
  return ['..', '../..'].map((up) => ({
    files: [`src/screens/${screen}/${up === '..' ? '' : '*/'}*.{ts,vue}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...roomPatterns('screens'),
            ...strangers.map((other) => ({
              group: [`${up}/${other}/*`],
              message: `screens/${screen} may not import screens/${other}.`,
            })),
          ],
        },
      ],
    },
  }))
}

function importRules(room) {
  return {
    files: [`src/${room}/**/*.{ts,vue}`],
    rules: { 'no-restricted-imports': ['error', { patterns: roomPatterns(room) }] },
  }
}

function roomPatterns(room, frameworks = FRAMEWORKS) {
  return [
    ...[...new Set(forbiddenRooms(room))].map((other) => ({
      group: [`**/${other}/*`, `**/${other}/**`],
      message: `src/${room} may not import src/${other}.`,
    })),
    ...(room === 'rules' ? [] : PARTS_OF_A_JUDGEMENT),
    ...(PURE.includes(room)
      ? [{ group: frameworks, message: `src/${room} is pure TypeScript.` }]
      : []),
    ...(room === 'storage'
      ? [{ group: ['vue', 'pinia'], message: 'src/storage knows no Vue.' }]
      : []),
  ]
}

export default ts.config(
  {
    ignores: [
      'dist/**',
      'release/**',
      'node_modules/**',
      '.reports/**',
      'tests/fixtures/**',
      'coverage/**',
    ],
  },
  ...ts.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'indexedDB', 'sessionStorage'],
      'no-restricted-syntax': [
        'error',
        TOO_NEW_FOR_SOME,
        ...BROWSER_ABILITIES,
        ...MARKUP_SINKS,
        ...SLOW_WORDS,
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A field left out of a copy is named only to be left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
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
  {
    // Rules that ask for types: a promise that nobody waits for loses its error.
    // In src alone, and not in .vue files: each of them would cost a program of its own.
    files: ['src/**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    // Inside the page, for browsers that read no newer words.
    files: ['src/app/watchStart.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { 'no-var': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    // What somebody pastes or a file holds may be long, and made to be slow to read.
    files: ['src/**/*.{ts,vue}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['src/app/App.vue'], rules: { 'vue/multi-word-component-names': 'off' } },
  ...ROOMS.map(importRules),
  {
    files: ['src/request/schema.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: roomPatterns(
            'request',
            FRAMEWORKS.filter((name) => name !== 'yup'),
          ),
        },
      ],
    },
  },
  ...foldersOf('./src/screens/').flatMap(screenRules),
  {
    files: ['src/storage/**', 'src/composables/**'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', TOO_NEW_FOR_SOME, ...MARKUP_SINKS, ...SLOW_WORDS],
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
        TOO_NEW_FOR_SOME,
        ...MARKUP_SINKS,
        ...SLOW_WORDS,
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
