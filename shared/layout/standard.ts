/**
 * GB/T 9704-2012 as data: lengths in millimetres, sizes of type in points. The comments name the
 * clauses.
 */
export const standard = {
  /** 5.1 */
  paper: { width: 210, height: 297 },
  /** 5.2.1: the white margins, 天头 and 订口, and the type area, 版心. */
  margin: { top: 37, left: 28 },
  typeArea: {
    width: 156,
    height: 225,
    /** 7.2.4: from its top to the 发文机关标志; 7.2.7: from the 发文字号 to the red line. */
    toAuthority: 35,
    toRedLine: 4,
  },
  /** 5.2.3 */
  grid: { lines: 22, characters: 28 },
  size: {
    /** 5.2.2, 7.3.3: 三号 */
    body: 16,
    /** 7.3.1: 二号 */
    title: 22,
    /** 7.5: 四号 */
    pageNumber: 14,
    /** 四号; the standard knows no notes, and nothing smaller than that. */
    note: 14,
  },
  /** 7.3.3: in characters. */
  indent: 2,
  /** 7.5: from the foot of the type area to the top of the dashes, and the space beside them in characters. */
  pageNumber: { below: 7, aside: 1 },
  /** 7.3.5: right of the name, of the date's first character behind the name's first, right of a sealed date. */
  signature: { aside: 2, dateIndent: 2, sealedAside: 4 },
  /** 7.3.5.3: the room of the 签名章 in lines and characters (not in the standard), and what is left of it. */
  stamp: { lines: 2, characters: 7, gap: 2 },
  /** 7.4.1: thick and thin lines of the 版记; its type, 四号. */
  colophon: { thick: 0.35, thin: 0.25, size: 14, aside: 1 },
} as const

const pointsPerInch = 72
const millimetresPerInch = 25.4

/** Millimetres as points. */
export function points(millimetres: number): number {
  return (millimetres / millimetresPerInch) * pointsPerInch
}
