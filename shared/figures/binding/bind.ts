import type { FigureShape } from '../../model/blocks/figure'
import { newId } from '../../model/ids'
import {
  emptyIndicator,
  indicatorTexts,
  type Indicator,
  type Register,
} from '../../model/indicator'
import { chaptersInOrder } from '../../model/report'
import type { WrittenBlock, WrittenChapter, WrittenReport, WrittenText } from '../../model/written'
import { evaluate } from '../evaluate'
import { fullName } from '../formula-names'
import { figuresOf, type Figures } from '../printed-figure'
import { changeFigure, shownIn, type Shown } from './change-figures'
import { decimalsOf, isComparison, type Claim } from './claim'
import { proseClaims } from './prose-claims'
import { tableClaims } from './table-claims'
import { totalsOf, withParts } from './table-totals'

/** A claim with the figure that would stand in its place: it says the very same, to the last sign. */
export interface Binding {
  readonly claim: Claim
  readonly figure: FigureShape
  /** Whether the indicator is new in the register. */
  readonly isNew: boolean
}

/** What binding all of a report would do. */
export interface BindingPlan {
  readonly bindings: readonly Binding[]
  /** The register with new indicators at its end, and values filled in where they were empty. */
  readonly register: Register
}

/**
 * Proposes a figure for every number of the text that an indicator could stand for: one of the
 * register with the same name and unit, whose value is it or is still empty, else a new one. No
 * figure is proposed that would print anything else than what stands there.
 */
export function planBinding(report: WrittenReport): BindingPlan {
  const claims = chaptersInOrder(report).flatMap((chapter) => claimsIn(chapter, report.year))
  const old = new Set<string>(report.register.map(({ id }) => id))
  const known = new Map<string, Indicator>()
  const register = new Map<string, Indicator>(report.register.map((each) => [each.id, each]))
  for (const each of report.register) {
    for (const name of [each.name, `${each.group}${each.name}`, fullName(each)]) {
      const key = keyOf(name, each.unit)
      if (!known.has(key)) known.set(key, each)
    }
  }
  const taken = claims.map((claim): Taken => {
    const now = (key: string): Indicator | null => register.get(known.get(key)?.id ?? '') ?? null
    const first = keyOf(claim.name, claim.unit)
    // The same words under another heading may count something else; what the register has may not.
    const keys = old.has(known.get(first)?.id ?? '')
      ? [first]
      : [first, keyOf(`${claim.group} ${claim.name}`, claim.unit)]
    for (const key of keys) {
      const made = indicatorFor(claim, now(key))
      if (!made) continue
      for (const each of keys) if (each === key || !known.has(each)) known.set(each, made)
      register.set(made.id, made)
      return { claim, indicator: made }
    }
    return { claim, indicator: null }
  })
  const numbers = taken.flatMap(({ claim, indicator }) =>
    indicator ? [{ claim, indicator: indicator.id }] : [],
  )
  for (const total of totalsOf(numbers, register, (id) => !old.has(id)))
    register.set(total.id, total)
  const all = [...register.values()]
  const figures = figuresOf(all, evaluate(all))
  const byBlock = new Map<string, Shown[]>()
  for (const { blocks } of chaptersInOrder(report)) {
    for (const block of blocks) byBlock.set(block.id, [...shownIn(block)])
  }
  for (const { claim, indicator } of taken) {
    const { block, start, name } = claim
    if (indicator) byBlock.get(block)?.push({ start, name, indicator: indicator.id })
  }
  const bindings = taken.flatMap(({ claim, indicator }): Binding[] => {
    const figure = figureFor(claim, indicator, byBlock.get(claim.block) ?? [], figures)
    return figure ? [{ claim, figure, isNew: !old.has(figure.indicator) }] : []
  })
  const used = new Set(bindings.flatMap(({ figure: { indicator, of } }) => [indicator, of]))
  const wanted = withParts(used, all)
  return { bindings, register: all.filter(({ id }) => old.has(id) || wanted.has(id)) }
}

/** A claim, and the indicator with its number in it. */
interface Taken {
  readonly claim: Claim
  readonly indicator: Indicator | null
}

/** Every claim of a chapter, under the heading where it stands. */
function claimsIn({ id, title, blocks }: WrittenChapter, year: number | null): readonly Claim[] {
  let group = groupOf(title)
  return blocks.flatMap((block) => {
    const words = block.type === 'heading' ? block.children : leadOf(block)
    if (words.length > 0) group = groupOf(words.map(({ text }) => text).join(''))
    return [...proseClaims(id, block, group), ...tableClaims(id, block, group, year)]
  })
}

function leadOf(block: WrittenBlock): readonly WrittenText[] {
  return block.type === 'paragraph' ? block.children.filter(({ lead }) => lead) : []
}

/** Short enough for a column of the register. */
function groupOf(heading: string): string {
  return (
    heading
      .replace(/[。；：，]$/u, '')
      .split(/[，。：]/u)[0]
      ?.slice(0, 20) ?? ''
  )
}

function keyOf(name: string, unit: string): string {
  return `${name.replaceAll(/[\s.．]/gu, '')} ${unit}`
}

/** The indicator with the claim's number in it; null where it says another number, or has no name. */
function indicatorFor(claim: Claim, found: Indicator | null): Indicator | null {
  const { as, group, name, unit, digits } = claim
  if (name === '' || isComparison(claim)) return null
  const field = as === 'now' ? 'value' : 'prior'
  if (!found) {
    return {
      ...emptyIndicator,
      id: newId(),
      group,
      name: name.slice(0, indicatorTexts.name),
      unit,
      decimals: decimalsOf(digits),
      [field]: digits,
    }
  }
  if (found.formula !== null) return found
  if (found[field] === null) return { ...found, [field]: digits }
  return Number(found[field]) === Number(digits) ? found : null
}

function figureFor(
  claim: Claim,
  indicator: Indicator | null,
  shown: readonly Shown[],
  figures: Figures,
): FigureShape | null {
  const isSame = (figure: FigureShape): boolean => figures.textOf(figure) === claim.text
  const decimals = decimalsOf(claim.digits)
  if (indicator) {
    const form = formOf(claim)
    const exact = decimals === indicator.decimals ? {} : { decimals }
    const figure = { type: 'figure' as const, indicator: indicator.id, form, ...exact }
    return isSame(figure) ? figure : null
  }
  return isComparison(claim) ? changeFigure(claim, shown, isSame) : null
}

function formOf({ as, isBare }: Claim): FigureShape['form'] {
  if (as === 'prior') return isBare ? 'prior-number' : 'prior'
  return isBare ? 'number' : 'value'
}
