import { Editor, Element, Path, type Range } from 'slate'
import { planBinding } from '../../shared/figures/binding/bind'
import { decimalsOf, digitsAndUnit } from '../../shared/figures/binding/claim'
import type { FigureShape } from '../../shared/model/blocks/figure'
import type { Block } from '../../shared/model/block'
import { newId, type ChapterId } from '../../shared/model/ids'
import { emptyIndicator, indicatorTexts, type Indicator } from '../../shared/model/indicator'
import type { WrittenReport } from '../../shared/model/written'

/** What is selected, as an indicator that the register does not have yet. */
export interface NewIndicator {
  /** Its name is that of the text; '' where the text does not say what is counted. */
  readonly indicator: Indicator
  readonly figure: FigureShape
}

/** Where something is selected. */
export interface Selected {
  readonly editor: Editor
  readonly at: Range
  readonly chapter: ChapterId
}

/** Null where what is selected is no number, at most parted by commas, with a unit behind it. */
export function newFromSelection(
  selected: string,
  place: Selected,
  written: WrittenReport,
): NewIndicator | null {
  const text = selected.trim()
  const parts = digitsAndUnit(text.replaceAll(/(?<=\d)[,，](?=\d{3})/gu, ''))
  if (!parts) return null
  const { digits, unit } = parts
  const found = boundThere(text, place, written)
  const indicator: Indicator = {
    ...emptyIndicator,
    group: found?.group ?? '',
    name: found?.name ?? '',
    id: newId(),
    unit: unit.slice(0, indicatorTexts.unit),
    value: digits,
    decimals: decimalsOf(digits),
  }
  return { indicator, figure: { type: 'figure', indicator: indicator.id, form: 'value' } }
}

/** What the pass over the whole text would call it. */
function boundThere(
  text: string,
  { editor, at, chapter }: Selected,
  written: WrittenReport,
): Indicator | undefined {
  const index = Path.common(at.anchor.path, at.focus.path)[0]
  const block = index === undefined ? undefined : (editor.children[index] as Block | undefined)
  if (!block || !Element.isElement(block)) return undefined
  const { bindings, register } = planBinding(written)
  const there = bindings.find(({ claim }) => claim.chapter === chapter && claim.block === block.id && claim.text === text) // prettier-ignore
  return register.find(({ id }) => id === there?.figure.indicator)
}
