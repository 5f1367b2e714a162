import type { Range } from 'slate'
import { figureChoices } from '../../shared/figures/figure-choices'
import { fullName } from '../../shared/figures/formula-names'
import type { Figures } from '../../shared/figures/printed-figure'
import type { FigureShape } from '../../shared/model/blocks/figure'
import type { Indicator, Register } from '../../shared/model/indicator'
import { findNamed } from '../ui/find-named'

/** A line of the list that # opens. */
export interface CallLine {
  readonly key: string
  readonly name: string
  /** How it is shown, or its group. */
  readonly aside: string
  /** What would stand in the text. */
  readonly text: string
  readonly figure: FigureShape
  readonly indicator: Indicator
}

/** More lines than one looks through. */
const mostLines = 60

/** Indicators by name, group or pinyin initials, each with its value; one alone in every way. */
export function callLines(
  figures: Figures,
  words: string,
  opened: Indicator | null,
): readonly CallLine[] {
  if (opened) return formLines(opened, figures)
  const found = named(
    figures.register.filter(({ name }) => name !== ''),
    words,
  )
  const [only, ...others] = found
  if (only && others.length === 0) return formLines(only, figures)
  return found.slice(0, mostLines).map((indicator) => {
    const figure = { type: 'figure' as const, indicator: indicator.id, form: 'value' as const }
    return {
      key: indicator.id,
      name: indicator.name,
      aside: indicator.group,
      text: figures.textOf(figure),
      figure,
      indicator,
    }
  })
}

/**
 * Every way of showing every indicator whose name is found; those that say just what was selected
 * come first.
 */
export function choiceLines(
  figures: Figures,
  typed: string,
  selected: string,
): readonly CallLine[] {
  const wish = selected.trim()
  const lines = named(figures.register, typed).flatMap((each) => formLines(each, figures))
  if (wish === '') return lines
  const isIt = ({ text }: CallLine): boolean => text === wish
  return [...lines.filter(isIt), ...lines.filter((line) => !isIt(line))]
}

/** A line of the panel of indicators. */
export interface PanelLine {
  readonly key: string
  readonly indicator: Indicator['id']
  readonly name: string
  /** Its group. */
  readonly aside: string
  readonly text: string
  readonly figure: FigureShape
  /** A way of showing the indicator above it. */
  readonly isWay: boolean
}

/** Every indicator that is found, and below those that are opened all the ways of showing them. */
export function panelLines(
  figures: Figures,
  words: string,
  opened: ReadonlySet<Indicator['id']>,
): readonly PanelLine[] {
  const found = named(
    figures.register.filter(({ name }) => name !== ''),
    words,
  )
  return found.flatMap((each): readonly PanelLine[] => {
    const { id: indicator, name, group: aside } = each
    const figure = { type: 'figure' as const, indicator, form: 'value' as const }
    const text = figures.textOf(figure)
    const line = { key: indicator, indicator, name, aside, text, figure, isWay: false }
    if (!opened.has(indicator)) return [line]
    const ways = figureChoices(each, figures).map((choice) => ({
      key: `${indicator} ${choice.key}`,
      indicator,
      name: choice.label,
      aside: '',
      text: choice.text,
      figure: choice.figure,
      isWay: true,
    }))
    return [line, ...ways]
  })
}

function named(register: Register, typed: string): readonly Indicator[] {
  const all = register.map((each) => ({ indicator: each, name: each.name, aside: each.group }))
  return findNamed(all, typed).map(({ indicator }) => indicator)
}

function formLines(indicator: Indicator, figures: Figures): readonly CallLine[] {
  return figureChoices(indicator, figures).map((choice) => ({
    key: `${indicator.id} ${choice.key}`,
    name: fullName(indicator),
    aside: choice.label,
    text: choice.text,
    figure: choice.figure,
    indicator,
  }))
}

/** Where the list was closed by hand: it stays closed there until another # is typed. */
export function isSameCall(one: Range | null, other: Range): boolean {
  return (
    one !== null &&
    one.anchor.offset === other.anchor.offset &&
    one.anchor.path.join() === other.anchor.path.join()
  )
}
