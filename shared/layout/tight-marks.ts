/**
 * The marks of a text that can give up the empty half after them, as UTF-16 offsets: two marks that meet
 * may stand in one and a half characters, not in two, where at least one is of a pair (brackets, quotation
 * marks, 《》). CLREQ, adjustment of consecutive marks; GB/T 15834-2011, 5.1.10 lets the room of a mark be
 * pressed together where it helps a line. On which lines it does is found in print (press-marks.ts).
 */
export function tightMarks(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(meeting), ({ index }) => index))
}

const opening = '（《〈【〔「『“‘'
const closing = '）》〉】〕」』”’'
const points = '，。、；：？！'

/** （） is not among them: nothing is empty between its halves. */
const meeting = new RegExp(
  `[${opening}](?=[${opening}])|[${closing}](?=[${closing}${points}${opening}])|[${points}](?=[${closing}${opening}])`,
  'gu',
)
