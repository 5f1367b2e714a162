import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One file of a typeface that is cut into slices, and the characters it holds. */
export interface Slice {
  readonly name: string
  readonly file: string
  readonly weight: number
  readonly range: string
}

export interface BundledFont {
  readonly family: string
  readonly slices: readonly Slice[]
  readonly licence: { readonly name: string; readonly file: string }
}

const require = createRequire(import.meta.url)
const serif = '@fontsource/noto-serif-sc'
const sans = '@fontsource/noto-sans-sc'
const kai = '@chinese-fonts/lxgwwenkai'

/** The open typefaces that go with the program (all under the SIL Open Font License). */
export function bundledFonts(): readonly BundledFont[] {
  return [
    font('Antou Song', serif, [sheet('song', '400.css', 400), sheet('song-bold', '700.css', 700)]),
    font('Antou Biaosong', serif, [sheet('biaosong', '600.css', 400)]),
    font('Antou Hei', sans, [sheet('hei', '500.css', 400)]),
    font('Antou Kai', kai, [sheet('kai', 'dist/LXGWWenKai-Regular/result.css', 400)]),
  ]
}

interface Sheet {
  readonly prefix: string
  readonly css: string
  readonly weight: number
}

function sheet(prefix: string, css: string, weight: number): Sheet {
  return { prefix, css, weight }
}

function font(family: string, source: string, sheets: readonly Sheet[]): BundledFont {
  const folder = dirname(require.resolve(`${source}/package.json`))
  const licence = {
    name: `${source.replace('/', '-').slice(1)}-LICENSE.txt`,
    file: join(folder, 'LICENSE'),
  }
  return { family, licence, slices: sheets.flatMap((each) => slices(folder, each)) }
}

function slices(folder: string, { prefix, css, weight }: Sheet): readonly Slice[] {
  const file = join(folder, css)
  const rules = readFileSync(file, 'utf8').matchAll(/@font-face\s*\{([^}]*)\}/gu)
  const found = Array.from(rules, ([, rule = ''], index) => {
    const url = /url\(["']?([^"')]+\.woff2)["']?\)/u.exec(rule)?.[1]
    const range = /unicode-range:\s*([^;}]+)/u.exec(rule)?.[1]
    if (!url || !range) throw new Error(`A rule of ${file} was not understood.`)
    return { name: `${prefix}-${index}.woff2`, file: join(dirname(file), url), weight, range }
  })
  if (found.length < 90) throw new Error(`${file} has only ${found.length} slices.`)
  return found
}
