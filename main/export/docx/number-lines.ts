import { signersOf } from '../../../shared/layout/head-elements'
import type { Head } from '../../../shared/model/head'
import { twips, type Measures } from './measures'
import type { ParagraphSetting } from './paragraph'
import { plain } from './runs'
import { el, type Markup } from '../markup'

/** `top`: of its em box from that of the page's first line, in points. */
export interface NumberLine {
  readonly top: number
  readonly words: readonly Markup[]
  readonly setting: ParagraphSetting
}

/** 发文字号 and 签发人 (7.2.5, 7.2.6): two names a line, the number on the last of their lines. */
export function numberLines(
  head: Head,
  { page, line }: Measures,
  places: { readonly signers: number },
): readonly NumberLine[] {
  const signers = signersOf(head)
  const number = head.documentNumber
  if (signers.length === 0) {
    if (number === '') return []
    return [{ top: places.signers, words: [plain(number)], setting: { jc: 'center' } }]
  }
  const character = page.characterPitch
  const right = page.area.width - character
  const widest = (column: number): number =>
    Math.max(0, ...signers.filter((_, at) => at % 2 === column).map((name) => name.length))
  const second = right - widest(1) * character
  const first = signers.length === 1 ? right - widest(0) * character : second - (widest(0) + 1) * character // prettier-ignore
  const label = first - 4 * character
  const at = (place: number): Markup => el('w:tab', { 'w:val': 'left', 'w:pos': twips(place) })
  const tabs = el('w:tabs', {}, [at(label), at(first), at(second)])
  const indent = el('w:ind', { 'w:leftChars': 100, 'w:left': twips(character) })
  const name = (text: string | undefined): readonly Markup[] =>
    text === undefined ? [] : [plain(text, { face: page.faces.heading2 })]
  return Array.from({ length: Math.ceil(signers.length / 2) }, (_, index) => {
    const isLast = (index + 1) * 2 >= signers.length
    const [one, other] = [signers[index * 2], signers[index * 2 + 1]]
    return {
      top: places.signers + (index * line) / 20,
      words: [
        ...(isLast && number !== '' ? [plain(number)] : []),
        plain(index === 0 ? '\t签发人：' : '\t\t'),
        ...name(one),
        ...(other === undefined ? [] : [plain('\t'), ...name(other)]),
      ],
      setting: { tabs, indent, jc: 'left' },
    }
  })
}
