import type { FaceUse } from '../../../shared/model/page-profile'
import { el, type Attributes, type Markup } from '../markup'

/** The families that offices have installed, as Word and WPS name them (GB/T 9704-2012, 5.2.2, 7.3). */
export const families: Readonly<Record<FaceUse, string>> = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  pageNumber: '宋体',
}

/** What a machine without them may take. */
const alternatives: Readonly<Record<FaceUse, string>> = {
  body: '仿宋',
  title: '小标宋',
  heading1: 'SimHei',
  heading2: '楷体',
  pageNumber: 'SimSun',
}

/** Every kind of character in one family, so that “ ” — … never fall to a Latin one. */
export function fonts(use: FaceUse): Markup {
  const family = families[use]
  return el('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': family,
    'w:eastAsia': family,
    'w:hAnsi': family,
    'w:cs': family,
  })
}

/** The table of fonts: for each a family that may stand in for it. */
export function fontTable(namespaces: Attributes): Markup {
  const uses: readonly FaceUse[] = ['body', 'title', 'heading1', 'heading2', 'pageNumber']
  return el(
    'w:fonts',
    namespaces,
    uses.map((use) =>
      el('w:font', { 'w:name': families[use] }, [
        el('w:altName', { 'w:val': alternatives[use] }),
        el('w:charset', { 'w:val': '86' }),
        el('w:family', { 'w:val': 'auto' }),
        el('w:pitch', { 'w:val': 'variable' }),
      ]),
    ),
  )
}
