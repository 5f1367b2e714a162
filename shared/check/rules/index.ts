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
import { classified } from './publication/classified'
import { comments } from './publication/comments'
import { internal } from './publication/internal'
import { privateNumbers } from './publication/private'
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
import { eventDate } from './numerals/event-date'
import { dash } from './punctuation/dash'
import { nested } from './punctuation/nested'
import { pause } from './punctuation/pause'
import { documentNumber } from './punctuation/document-number'
import { persons } from './publication/persons'
import { particles } from './wording/particles'
import { levelsSkipped } from './structure/levels'
import { sequence } from './structure/sequence'
import { attachments } from './structure/attachments'
import { planYear } from './time/plan-year'
import { cutOff } from './time/cut-off'
import { relative } from './time/relative'
import { anniversary } from './time/anniversary'
import { twoNames } from './wording/two-names'
import { noBase } from './figures/no-base'
import { days } from './figures/days'
import { terms } from './wording/terms'
import { places } from './wording/places'
import { registerChange, registerValue } from './figures/known'
import { priorReport, sameAsPrior } from './figures/prior-report'
import { moved } from './time/moved'
import { yearLeft } from './time/year-left'
import { carried } from './wording/carried'
import { officeWords } from './wording/office-words'
import { tableProse } from './figures/table-prose'
import { twoWays } from './numerals/two-ways'

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
  eventDate,
  dash,
  nested,
  pause,
  documentNumber,
  persons,
  internal,
  comments,
  particles,
  levelsSkipped,
  sequence,
  attachments,
  planYear,
  cutOff,
  relative,
  anniversary,
  twoNames,
  noBase,
  days,
  terms,
  places,
  registerChange,
  registerValue,
  priorReport,
  sameAsPrior,
  moved,
  yearLeft,
  carried,
  officeWords,
  tableProse,
  twoWays,
]
