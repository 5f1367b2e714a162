/** The name of a Windows code page for `TextDecoder`; GB18030 holds GBK, which Word calls 936. */
export function encodingOf(codePage: number): string {
  const known = codePages.get(codePage)
  if (known !== undefined) return known
  return codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252'
}

/** The code page of `\fcharset`; null where it says nothing: ANSI, default, symbols. */
export function codePageOf(charset: number): number | null {
  return charsets.get(charset) ?? null
}

const codePages: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [874, 'windows-874'],
  [65001, 'utf-8'],
  [10000, 'macintosh'],
  [10008, 'gb18030'],
])

const charsets: ReadonlyMap<number, number> = new Map([
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])
