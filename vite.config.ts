import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  // Any sub-folder of any static host.
  base: './',
  plugins: [vue({ template: { compilerOptions: { hoistStatic: false } } })],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: { target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
})
