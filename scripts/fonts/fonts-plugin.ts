import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { blankFamily } from '../../shared/layout/faces'
import { blankFont } from './blank-font'
import { bundledFonts } from './bundled-fonts'
import { fontCss } from './font-css'

const blankFile = 'blank.ttf'

/** Puts fonts/fonts.css and the files that it names beside the window's page. */
export function fontsPlugin(): Plugin {
  return {
    name: 'antou-fonts',
    apply: 'build',
    generateBundle() {
      const put = (name: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source })
      }
      const fonts = bundledFonts()
      put('fonts.css', fontCss(fonts, blankFile))
      put(blankFile, blankFont(blankFamily))
      for (const { slices, licence } of fonts) {
        put(licence.name, readFileSync(licence.file))
        for (const { name, file } of slices) put(name, readFileSync(file))
      }
    },
  }
}
