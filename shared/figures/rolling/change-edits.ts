import type { FigureShape } from '../../model/blocks/figure'
import type { Indicator, Register } from '../../model/indicator'
import { wordsWith } from '../printed-figure'
import { inPlaceOfFigure, type ReportText, type TextEdit } from './report-texts'

/**
 * The changes that are told directly behind a figure (4128件，同比上升12.3%，增加452件) as figures of the
 * same indicator: in next year's draft they follow by themselves, their word too, where a number to be
 * filled in would keep last year's word. Only what says that it is against last year, or goes on with one.
 */
export function changeEdits(
  { kind, text, figures }: ReportText,
  register: Register,
): readonly TextEdit[] {
  if (kind !== 'paragraph' || figures.length === 0) return [] // prettier-ignore
  const edits: TextEdit[] = []
  let at = -1
  for (const figure of figures) {
    at = text.indexOf(inPlaceOfFigure, at + 1)
    const indicator = register.find(({ id }) => id === figure.indicator)
    if (!indicator || (figure.form !== 'value' && figure.form !== 'number')) continue
    let from = at + inPlaceOfFigure.length
    for (let first = true; ; first = false) {
      const found = changeAt(text, from, first)
      const shape = found && shapeOf(found, indicator)
      if (!shape) break
      // 同比 stands before a difference as a word of the text: 同比|增加66件.
      const start = found.start + (shape.form === 'difference' && found.same ? '同比'.length : 0)
      const { end } = found
      edits.push({ start, end, text: '', figure: shape })
      from = end
    }
  }
  return edits
}

interface ToldChange {
  /** From 同比, else from its word, to its unit. */
  readonly start: number
  readonly end: number
  readonly same: boolean
  readonly word: string
  readonly digits: string
  readonly unit: string
}

const change =
  /([，,、（(]?)((?:[比较](?:上年|去年|上年度)(?:同期)?)?)((?:同比)?)(上升|下降|增长|增加|减少|提高|降低|多|少)(\d+(?:\.\d{1,8})?)(%|％|个百分点|[\p{L}]{1,6})/uy
const flat = /[，,、（(]?()(同比)(持平)/uy

function changeAt(text: string, from: number, first: boolean): ToldChange | null {
  change.lastIndex = from
  const found = change.exec(text)
  if (found) {
    const [all, mark = '', against = '', same = '', word = '', digits = '', unit = ''] = found
    if (first && against === '' && same === '') return null
    const start = from + mark.length + against.length
    return { start, end: from + all.length, same: same !== '', word, digits, unit }
  }
  flat.lastIndex = from
  const even = flat.exec(text)
  if (!even) return null
  const end = from + even[0].length
  return { start: end - '同比持平'.length, end, same: true, word: '持平', digits: '', unit: '%' }
}

function shapeOf(told: ToldChange, { id: indicator, unit }: Indicator): FigureShape | null {
  const { same, word, digits, unit: of } = told
  const words = wordsWith(word)
  const base = { type: 'figure' as const, indicator, ...(words ? { words } : {}) }
  const isPercentage = unit === '%' || unit === '％'
  if (word === '持平') return { ...base, form: 'yoy' }
  if (/^[%％]|百分点$/u.test(of)) {
    if (isPercentage !== (of === '个百分点')) return null
    const decimals = (digits.split('.')[1] ?? '').length
    return { ...base, form: same ? 'yoy' : 'change', decimals }
  }
  return of === unit ? { ...base, form: 'difference' } : null
}
