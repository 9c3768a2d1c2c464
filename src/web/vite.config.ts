import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The two files every page needs before its first word; PT Serif waits for the first page with a document's words. */
const PRELOADED = /golos-text-(cyrillic|latin)-wght-normal.*\.woff2$/

const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => PRELOADED.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head-prepend',
        })),
  },
}

/** `vite build` by this file makes the whole web; the server does so itself when it finds no fresh build. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 2048 },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
