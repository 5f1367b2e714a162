import type { Plugin } from 'vite'

/**
 * Has pdf.js give `ActualText` (ISO 32000-1, 14.9.4) with the operators that mark content: it reads the
 * dictionary and hands on nothing but its MCID. Chrome writes there what glyphs say that a font's map to
 * Unicode has as U+0000, the digits of tables among them. Fails where pdf.js is no longer as it was.
 */
export function actualTextPlugin(): Plugin {
  return {
    name: 'antou-pdf-actual-text',
    transform(code, id) {
      if (!id.endsWith('pdfjs-dist/legacy/build/pdf.worker.mjs')) return null
      if (code.split(before).length !== 2) {
        throw new Error('pdf.js has changed: see scripts/pdf/actual-text-plugin.ts')
      }
      return { code: code.replace(before, after), map: null }
    },
  }
}

const before = 'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];'
const after =
  'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null, args[1] instanceof Dict ? args[1].get("ActualText") : null];'
