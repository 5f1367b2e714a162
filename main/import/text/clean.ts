import { ok, type Result } from '../../../shared/model/failure'
import type { Warning } from '../../../shared/model/source'
import { notText } from '../read-failures'
import { named, splitLines } from './lines'
import { ideographs, radicals } from './radicals'
import { widthless } from './shown'

export interface Cleaned {
  readonly text: string
  readonly warnings: readonly Warning[]
}

/**
 * Takes out what no paper can show and says so: control characters are removed, radicals that a
 * PDF left in place of their ideographs are put back. A text with NULs, or with more than one
 * control character in a hundred, is no text: `file-not-text`.
 */
export function clean(text: string): Result<Cleaned> {
  const count = text.match(controls)?.length ?? 0
  if (text.includes('\0') || count * 100 > text.length) return notText
  const warnings = [
    ...(count === 0 ? [] : [{ code: 'control-characters', message: removed(text) }]),
    ...radicalWarning(text),
  ]
  return ok({
    text: text.replace(controls, '').replace(widthless, '').replace(radicals, ideographs),
    warnings,
  })
}

/** C0 and C1 without tab and line ends, and DEL. */
const controls = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu

function removed(text: string): string {
  const places = splitLines(text).flatMap((line, index) =>
    line.search(controls) >= 0 ? [index + 1] : [],
  )
  return `${named(places)}有不能显示的控制字符，已去掉，文字没有动。`
}

function radicalWarning(text: string): Warning[] {
  const found = text.match(radicals) ?? []
  const [first] = found
  if (first === undefined) return []
  const message = `有${found.length}处部首字符（如“${first}”）已换成对应的汉字“${ideographs(first)}”。`
  return [{ code: 'radicals', message }]
}
