import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { ASSET_NAMES } from './scripts/assetNames.js'
import { CHUNKS, fetchedAhead, holds } from './scripts/chunks.js'
import { BUILD_TARGET } from './scripts/floor.js'
import { compileHints } from './scripts/plugins/compileHints.js'
import { earlyParts } from './scripts/plugins/earlyParts.js'
import { evaluated } from './scripts/plugins/evaluated.js'
import { licences } from './scripts/plugins/licences.js'
import { noMarkupSinks } from './scripts/plugins/noMarkupSinks.js'
import { nothingTooNew } from './scripts/plugins/nothingTooNew.js'
import { offlineFiles } from './scripts/plugins/offlineFiles.js'
import { PRERENDER_MODE, prerendered } from './scripts/plugins/prerendered.js'
import { release } from './scripts/plugins/release.js'
import { rules } from './scripts/plugins/rules.js'
import { DRAFT_SCREENS } from './src/request/screens.ts'
import { watchStart } from './scripts/plugins/watchStart.js'
import { inlineEverything, SINGLE_FILE_MODE, singleFile } from './scripts/plugins/singleFile.js'

/** Vite's own client puts styles into the page as text, which our policy forbids. */
const noPolicyWhileDeveloping: Plugin = {
  name: 'edgewise:no-policy-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
}

const offline = VitePWA({
  strategies: 'injectManifest',
  registerType: 'prompt',
  // The page registers the worker itself: Trusted Types want the address from our own policy.
  injectRegister: false,
  srcDir: 'src',
  filename: 'sw.ts',
  // Written by hand: public/manifest.webmanifest.
  manifest: false,
  injectManifest: offlineFiles,
  integration: {
    configureCustomSWViteBuild: (worker) => {
      worker.logLevel = 'warn'
      worker.plugins = [...(worker.plugins ?? []), noMarkupSinks(), nothingTooNew()]
    },
  },
})

/** Pinia's module for bundlers keeps parts of its developer tools; the one for browsers does not. */
const smallPinia = fileURLToPath(
  new URL('node_modules/pinia/dist/pinia.esm-browser.prod.js', import.meta.url),
)

export default defineConfig(({ command, mode }) => {
  const alone = mode === SINGLE_FILE_MODE
  const forNode = mode === PRERENDER_MODE
  const notices = licences()
  return {
    // Any sub-folder of any static host.
    base: './',
    plugins: [
      evaluated(),
      // Static parts stay as they are written: hoisted, Vue would set twenty and more of them as markup.
      vue({ template: { compilerOptions: { hoistStatic: false } } }),
      ...(forNode ? [] : [watchStart(), noMarkupSinks(), nothingTooNew()]),
      // Before the code comes into the page, which has markup of its own in it.
      ...(forNode ? [] : [notices.inPage(alone)]),
      ...(alone ? [inlineEverything()] : []),
      ...(alone || forNode
        ? []
        : [
            compileHints(),
            rules(),
            singleFile(),
            prerendered(),
            earlyParts(Object.keys(DRAFT_SCREENS)),
            release(notices.packages),
            offline,
            noPolicyWhileDeveloping,
          ]),
    ],
    resolve: { alias: command === 'build' && !forNode ? { pinia: smallPinia } : {} },
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // What only some names need is loaded when one of them comes, in a worker too. Written as the page's own code is,
    // a file of both is one file.
    worker: {
      format: 'es',
      rolldownOptions: {
        output: {
          ...ASSET_NAMES,
          topLevelVar: true,
          generatedCode: { preset: 'es2015' },
          comments: false,
        },
      },
      plugins: () => [evaluated(), noMarkupSinks(), nothingTooNew(), notices.inWorkers()],
    },
    build: {
      target: BUILD_TARGET,
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, files, { hostId, hostType }) =>
          hostType === 'js' ? fetchedAhead(files, hostId) : files,
      },
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { bundlerTimings: false, pluginTimings: false },
        // A component that nobody uses, such as those of vee-validate, is left out.
        treeshake: { manualPureFunctions: ['defineComponent'] },
        output:
          alone || forNode
            ? { codeSplitting: false }
            : {
                ...ASSET_NAMES,
                codeSplitting: {
                  groups: CHUNKS.map((chunk) => ({
                    name: chunk.name,
                    priority: chunk.priority,
                    test: holds(chunk),
                  })),
                },
              },
      },
      ...(alone
        ? {
            assetsInlineLimit: Number.MAX_SAFE_INTEGER,
            copyPublicDir: false,
            cssCodeSplit: false,
          }
        : { manifest: true }),
    },
  }
})
