import { blankFamily, emBox, faces, faceStack } from '../../shared/layout/faces'
import type { FaceUse } from '../../shared/model/page-profile'
import type { BundledFont } from './bundled-fonts'

const metrics = `ascent-override:${emBox.ascent}%;descent-override:${emBox.descent}%;line-gap-override:0%`

/** fonts.css: the official faces where the machine has them, the bundled ones, and their stacks. */
export function fontCss(fonts: readonly BundledFont[], blankFile: string): string {
  const variables = uses.map(([use, name]) => `--face-${name}:${faceStack(use)}`)
  return [
    ...Object.values(faces).map(({ officialFamily, official }) =>
      faceRule(officialFamily, official.map((name) => `local("${name}")`).join(',')),
    ),
    ...fonts.flatMap(({ family, slices }) =>
      slices.map(({ name, weight, range }) =>
        faceRule(
          family,
          `url("./${name}") format("woff2")`,
          `font-weight:${weight};unicode-range:${range}`,
        ),
      ),
    ),
    faceRule(blankFamily, `url("./${blankFile}") format("truetype")`),
    `:root{${variables.join(';')}}`,
  ].join('\n')
}

const uses: readonly (readonly [FaceUse, string])[] = [
  ['body', 'body'],
  ['title', 'title'],
  ['heading1', 'heading1'],
  ['heading2', 'heading2'],
  ['pageNumber', 'page-number'],
]

function faceRule(family: string, source: string, more = 'font-weight:400'): string {
  return `@font-face{font-family:"${family}";src:${source};font-display:block;${more};${metrics}}`
}
