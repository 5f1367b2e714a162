import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fontsPlugin } from './scripts/fonts/fonts-plugin'
import { actualTextPlugin } from './scripts/pdf/actual-text-plugin'

// What is bundled goes with its licence, in main's and the renderer's folder.
const license = { fileName: 'licenses.md' }

/** Three bundles: Electron main with its worker and the command line, the preload, the renderer. */
export default defineConfig({
  main: {
    plugins: [actualTextPlugin()],
    build: {
      outDir: 'out/main',
      target: 'node20',
      license,
      rollupOptions: {
        input: {
          index: 'main/index.ts',
          cli: 'main/cli/index.ts',
          parse: 'main/workers/parse.ts',
          'finish-pdf': 'main/workers/finish-pdf.ts',
          'write-docx': 'main/workers/write-docx.ts',
        },
        external: ['electron', 'better-sqlite3'],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron, so it is one CommonJS file.
      rollupOptions: {
        input: { index: 'main/preload/index.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), fontsPlugin()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      license,
      chunkSizeWarningLimit: 4096,
      rollupOptions: {
        input: { index: 'renderer/index.html', drawing: 'renderer/drawing.html' },
      },
    },
  },
})
