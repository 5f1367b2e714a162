/** Of a level that is not counted ([MS-OSHARED] 2.2.1.3). */
export const bulletCode = 23

/** The name in ECMA-376 of a format that Word's older files have by its code ([MS-OSHARED] 2.2.1.3). */
export function formatOfCode(code: number): string {
  return formats.get(code) ?? 'decimal'
}

/** What a level prints, `%1` for the count of the first one: older files have characters 0 to 8 for them. */
export function levelText(signs: string): string {
  return Array.from(signs, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 9 ? `%${code + 1}` : sign
  }).join('')
}

const formats: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [16, 'japaneseDigitalTenThousand'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [bulletCode, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [57, 'numberInDash'],
  [255, 'none'],
])
