import type { Rule } from '../rule'
import { change, unattainable } from './figures/change'
import { overHundred } from './figures/over-hundred'
import { parts } from './figures/parts'
import { rate } from './figures/rate'
import { table } from './figures/table'
import { twoValues } from './figures/two-values'
import { dottedDate } from './numerals/dotted-date'
import { estimate } from './numerals/estimate'
import { fixedWords } from './numerals/fixed-words'
import { mixed } from './numerals/mixed'
import { percentagePoints } from './numerals/points'
import { range } from './numerals/range'
import { shortYear } from './numerals/year'
import { blanks } from './publication/blanks'
import { classified, privateNumbers } from './publication/private'
import { afterOrdinal } from './punctuation/after-ordinal'
import { doubledMarks } from './punctuation/doubled'
import { ellipsis } from './punctuation/ellipsis'
import { halfWidth } from './punctuation/half-width'
import { pairs } from './punctuation/pairs'
import { straySpace } from './punctuation/space'
import { emptyHeading, headingMark, loneHeading } from './structure/headings'
import { items } from './structure/items'
import { numbering } from './structure/numbering'
import { requiredParts } from './structure/required'
import { dates } from './time/dates'
import { until } from './time/until'
import { year } from './time/year'
import { confusions } from './wording/confusions'
import { documentKind } from './wording/document-kind'
import { doubledWords } from './wording/doubled-words'
import { longSentence } from './wording/long-sentence'
import { sameSentence } from './wording/same-sentence'

/** Every rule, by family. A new one is a file and a line here. */
export const rules: readonly Rule[] = [
  parts,
  rate,
  change,
  unattainable,
  overHundred,
  table,
  twoValues,
  dates,
  until,
  year,
  requiredParts,
  numbering,
  items,
  headingMark,
  emptyHeading,
  loneHeading,
  halfWidth,
  pairs,
  doubledMarks,
  ellipsis,
  straySpace,
  afterOrdinal,
  shortYear,
  dottedDate,
  estimate,
  range,
  mixed,
  fixedWords,
  percentagePoints,
  confusions,
  doubledWords,
  sameSentence,
  longSentence,
  documentKind,
  blanks,
  privateNumbers,
  classified,
]
