import { fail, type Result } from '../../shared/model/failure'
import type { SourceDocument } from '../../shared/model/source'
import { foreignFormat } from './foreign-formats'
import { emptyFile } from './read-failures'
import type { ImportFile } from './reader'
import { readers } from './readers/index'

/**
 * Reads a file by what its bytes say it is, not by its name. Failures: `file-empty`,
 * `format-unknown` naming the format, and those of the format's reader.
 */
export async function readDocument({ name, bytes }: ImportFile): Promise<Result<SourceDocument>> {
  if (bytes.byteLength === 0) return emptyFile
  const reader = readers.find((each) => each.matches(bytes, name))
  if (reader) return reader.read(bytes)
  const { what, action } = foreignFormat(bytes) ?? someBinary
  return fail('format-unknown', `这是${what}，不能导入。`, action)
}

const someBinary = {
  what: '案头不认识的文件',
  action: '请在原来的程序里另存为 .docx 或纯文本（.txt），再导入。',
}
