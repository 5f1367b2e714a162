import { ok, type Result } from '../../../../shared/model/failure'
import { limits } from '../../limits'
import { clean } from '../../text/clean'
import { decodeText } from '../../text/decode'
import { tooMuchText } from '../../read-failures'

/** Whether a name says that a text is a table of parted values. */
export function isCsvName(name: string): boolean {
  return /\.(?:csv|tsv)$/iu.test(name)
}

/** The text of such a file in UTF-8, UTF-16 or GB18030. Failures as of `decodeText`. */
export function textOfCsv(bytes: Uint8Array): Result<string> {
  if (bytes.byteLength > 4 * limits.characters) return tooMuchText
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  if (decoded.value.length > limits.characters) return tooMuchText
  const cleaned = clean(decoded.value)
  return cleaned.ok ? ok(cleaned.value.text) : cleaned
}
