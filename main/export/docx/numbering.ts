import { levels, type Level } from '../../../shared/model/level'
import type { Numbering } from '../../../shared/model/report'
import { standard } from '../../../shared/layout/standard'
import { numberValue } from '../../../shared/structure/counting'
import type { Measures } from './measures'
import { headingStyle } from './style-ids'
import { indent } from './style-parts'
import { lookOf } from './styles'
import { el, val, type Attributes, type Markup } from '../markup'

/** The lists of a document: one definition, and an instance for each place where counting begins anew. */
export interface Lists {
  /** The instance that counts a block, which comes next and prints `number`. */
  readonly instance: (level: Level, number: string) => number
  readonly xml: (namespaces: Attributes, measures: Measures) => Markup
}

type Counts = Map<Level, number>

/**
 * Numbers are counted by Word, not typed. Its counting is followed here: where it would come to
 * another number than the report has, as after the title of an annex, an instance begins that does not.
 */
export function createLists(numbering: Numbering): Lists {
  const starts: (ReadonlyMap<Level, number> | null)[] = [null]
  let counts: Counts = new Map()
  return {
    instance: (level, number) => {
      const wanted = numberValue(number)
      const next = (counts.get(level) ?? 0) + 1
      if (wanted !== null && wanted !== next) {
        counts = new Map([[level, wanted - 1]])
        starts.push(new Map(levels.map((each) => [each, each === level ? wanted : 1])))
      }
      counts.set(level, (counts.get(level) ?? 0) + 1)
      for (const deeper of levels)
        if (deeper > level && restarts(numbering, deeper)) counts.delete(deeper)
      return starts.length
    },
    xml: (namespaces, measures) =>
      el('w:numbering', namespaces, [
        definition(numbering, measures),
        ...starts.map((start, index) => instanceXml(index + 1, start)),
      ]),
  }
}

function restarts(numbering: Numbering, level: Level): boolean {
  return level !== 1 && numbering[level] === 'restart'
}

/** 一、 / （一） / 1. / （1）, nothing between number and text (GB/T 9704-2012, 7.3.3). */
const forms: Readonly<Record<Level, readonly [format: string, text: string]>> = {
  1: ['chineseCountingThousand', '%1、'],
  2: ['chineseCountingThousand', '（%2）'],
  3: ['decimal', '%3.'],
  4: ['decimal', '（%4）'],
}

function definition(numbering: Numbering, measures: Measures): Markup {
  return el('w:abstractNum', { 'w:abstractNumId': 1 }, [
    val('w:multiLevelType', 'multilevel'),
    ...levels.map((level) => {
      const [format, text] = forms[level]
      return el('w:lvl', { 'w:ilvl': level - 1 }, [
        val('w:start', 1),
        val('w:numFmt', format),
        level === 1 || restarts(numbering, level) ? null : val('w:lvlRestart', 0),
        val('w:pStyle', headingStyle(level)),
        val('w:suff', 'nothing'),
        val('w:lvlText', text),
        val('w:lvlJc', 'left'),
        el('w:pPr', {}, [indent(standard.indent, measures)]),
        el('w:rPr', {}, lookOf(level, measures)),
      ])
    }),
  ])
}

function instanceXml(id: number, start: ReadonlyMap<Level, number> | null): Markup {
  const overrides = start
    ? [...start].map(([level, from]) =>
        el('w:lvlOverride', { 'w:ilvl': level - 1 }, [val('w:startOverride', from)]),
      )
    : []
  return el('w:num', { 'w:numId': id }, [val('w:abstractNumId', 1), ...overrides])
}
