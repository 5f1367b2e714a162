import { faces } from '../../../shared/layout/faces'
import type { FaceUse, OwnProfile } from '../../../shared/model/page-profile'
import type { PrintSurface } from './surface'

/** To be added to the page's style sheet: nothing is laid out before `fetchFaces`. */
export const hiddenAtFirst = '\nhtml:not(.ready) body { display: none; }'

/**
 * Fetches the bundled faces for the words of a page before it is laid out, then shows it: a page
 * that is laid out first is laid out again with each of dozens of slices.
 */
export async function fetchFaces(
  { ask }: PrintSurface,
  chosen: OwnProfile['faces'],
): Promise<void> {
  const wanted = uses.map(([use, selector, weight]) => {
    const { officialFamily, bundledFamily } = faces[chosen[use]]
    return { officialFamily, bundledFamily, selector, weight }
  })
  await ask(`(async () => {
    const none = () => []
    const fetchFace = async ({ officialFamily, bundledFamily, selector, weight }) => {
      const found = Array.from(document.querySelectorAll(selector), (each) => each.textContent)
      if (found.length === 0) return
      const official = await document.fonts.load('16px "' + officialFamily + '"', '国').catch(none)
      if (official.length > 0) return
      const text = Array.from(new Set(found.join(''))).join('')
      await document.fonts.load(weight + ' 16px "' + bundledFamily + '"', text).catch(none)
    }
    await Promise.all(${JSON.stringify(wanted)}.map(fetchFace))
    document.documentElement.classList.add('ready')
  })()`)
}

const uses: readonly (readonly [
  Exclude<FaceUse, 'pageNumber'>,
  selector: string,
  weight: number,
])[] = [
  ['body', 'body', 400],
  ['body', 'b', 700],
  ['title', '.title, .annex-title, .authority, .cover-title, .contents-title', 400],
  [
    'heading1',
    '.level-1, .annex-mark, .entry-1, .grade, .caption, .caption-text, th, figcaption',
    400,
  ],
  ['heading2', '.level-2, .signer-name', 400],
]
