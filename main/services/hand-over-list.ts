import { editionNames, editions } from '../../shared/model/edition'
import { editionOfOutput, type HandingOver, type Output } from '../../shared/model/handing-over'
import type { Report } from '../../shared/model/report'

/** An output and what became of it. */
export interface Line {
  readonly output: Output
  readonly name: string
  /** Null where it could not be made; `warnings` then says why. */
  readonly file: { readonly size: number; readonly sha256: string } | null
  readonly pages: number | null
  readonly warnings: readonly string[]
}

/**
 * 清单.txt: what lies in the folder, with sizes in bytes and hashes, as plain text that the editors of
 * Windows open rightly (byte order mark, CRLF).
 */
export function listOf(
  report: Report,
  handing: HandingOver,
  lines: readonly Line[],
  at: Date,
): string {
  const used = editions.filter((each) =>
    lines.some(({ output }) => editionOfOutput(output) === each),
  )
  const all = [
    report.title,
    `交付清单　${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`,
    '',
    ...used.map((each) => {
      const { due, recipient } = handing[each]
      const [, month = '', day = ''] = due.split('-')
      const before = due === '' ? '' : `，${Number(month)}月${Number(day)}日前`
      return `${editionNames[each]}　送：${recipient === '' ? '（没有写收件单位）' : recipient}${before}`
    }),
    '',
    ...lines.flatMap(({ name, file, pages, warnings }) => [
      name,
      file === null
        ? '  没有做成'
        : `  ${file.size}字节${pages === null ? '' : `，${pages}页`}\r\n  SHA-256 ${file.sha256}`,
      ...warnings.map((warning) => `  注意：${warning}`),
      '',
    ]),
    '收到后核对：在这个文件夹里打开 PowerShell，运行  Get-FileHash -Algorithm SHA256 *',
    '得到的各串与上面一致，文件就没有变过。',
  ]
  return `\uFEFF${all.join('\r\n')}\r\n`
}
