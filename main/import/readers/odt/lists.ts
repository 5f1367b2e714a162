import type { XmlElement } from '../../containers/xml'
import { elementsOf } from '../../containers/xml-tree'
import { noLevel, type List, type ListLevel } from '../../document/list'

/** The levels of `text:list-style` or `text:outline-style` as every word processor has them. */
export function levelsOf(style: XmlElement | undefined): readonly ListLevel[] {
  const levels: ListLevel[] = Array.from({ length: 10 }, () => noLevel)
  for (const level of elementsOf(style)) {
    const at = Number(level.attributes.get('text:level') ?? 0)
    if (levels[at - 1]) levels[at - 1] = levelOf(level, at)
  }
  return levels
}

/** A list that begins anew, by a name of its own. */
export function listOf(
  definition: string,
  levels: readonly ListLevel[],
  starts: ReadonlyMap<number, number> = new Map(),
): List {
  return { definition, levels, starts }
}

function levelOf({ name, attributes }: XmlElement, level: number): ListLevel {
  const start = Number(attributes.get('text:start-value') ?? 1)
  if (name === 'text:list-level-style-bullet') {
    return { ...noLevel, isBullet: true, text: attributes.get('text:bullet-char') ?? '' }
  }
  if (name === 'text:list-level-style-image') return { ...noLevel, isBullet: true }
  return {
    ...noLevel,
    start: Number.isNaN(start) ? 1 : start,
    format: formatOf(attributes.get('style:num-format') ?? ''),
    text: textOf(attributes, level),
  }
}

/** What is printed, `%1` for the count of the first level. */
function textOf(attributes: XmlElement['attributes'], level: number): string {
  const whole = attributes.get('loext:num-list-format') ?? attributes.get('style:num-list-format')
  if (whole !== undefined) return whole.replaceAll(/%(\d)%/gu, '%$1')
  if ((attributes.get('style:num-format') ?? '') === '') return ''
  const shown = Math.min(level, Number(attributes.get('text:display-levels') ?? 1) || 1)
  const counts = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}`)
  const [prefix, suffix] = [attributes.get('style:num-prefix'), attributes.get('style:num-suffix')]
  return `${prefix ?? ''}${counts.join('.')}${suffix ?? ''}`
}

/** The name in ECMA-376 of a format, which OpenDocument shows by its first counts: 一, 二, 三, … */
function formatOf(format: string): string {
  return formats.get(format.charAt(0)) ?? 'decimal'
}

const formats: ReadonlyMap<string, string> = new Map([
  ['', 'none'],
  ['1', 'decimal'],
  ['0', 'decimalZero'],
  ['１', 'decimalFullWidth'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一', 'chineseCountingThousand'],
  ['壹', 'chineseLegalSimplified'],
  ['壱', 'ideographLegalTraditional'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['①', 'decimalEnclosedCircle'],
  ['㈠', 'ideographEnclosedCircle'],
])
