import { fail, ok, type Result } from '../../../shared/model/failure'
import type { SourceDocument, SourceParagraph } from '../../../shared/model/source'
import { foreignFormat } from '../foreign-formats'
import { limits } from '../limits'
import type { Reader } from '../reader'
import { emptyFile, tooMuchText } from '../read-failures'
import { clean } from '../text/clean'
import { decodeText } from '../text/decode'
import { brokenLinesWarning, linesOf } from '../text/lines'

/** Plain text in UTF-8, UTF-16 or GB18030: every line that is not blank is a paragraph. */
export const text: Reader = {
  format: 'txt',
  matches: (bytes) => foreignFormat(bytes) === null,
  read,
}

function read(bytes: Uint8Array): Result<SourceDocument> {
  // No encoding takes more than four bytes for a code unit, so this is surely too long.
  if (bytes.byteLength > 4 * limits.characters) return tooMuchText
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  if (decoded.value.length > limits.characters) return tooMuchText
  const cleaned = clean(decoded.value)
  if (!cleaned.ok) return cleaned
  const lines = linesOf(cleaned.value.text)
  if (lines.length === 0) return emptyFile
  if (lines.length > limits.blocks) return tooManyLines
  return ok({
    format: text.format,
    blocks: lines.map(paragraph),
    warnings: [...brokenLinesWarning(lines), ...cleaned.value.warnings],
  })
}

function paragraph(line: { readonly place: number; readonly text: string }): SourceParagraph {
  return { kind: 'paragraph', text: line.text, autoNumber: null, look: {}, place: line.place }
}

const tooManyLines = fail(
  'file-too-large',
  '文件里的段落超过 20 万个，无法导入。',
  '请把文件分成几份，分别导入。',
)
