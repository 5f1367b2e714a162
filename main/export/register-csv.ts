import { registerRows, type RegisterCell } from '../../shared/figures/register-rows'
import type { Register } from '../../shared/model/indicator'

/**
 * A register as values parted by commas (RFC 4180), in UTF-8 with its mark, without which Excel takes
 * Chinese for another encoding. Its rows are those of `registerRows`.
 */
export function registerCsv(register: Register): Uint8Array {
  const lines = registerRows(register, true).map((row) => row.map(valueOf).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function valueOf(cell: RegisterCell): string {
  if (typeof cell !== 'string') return cell.number
  // What begins like a formula would be computed where the file is opened (OWASP, CSV injection).
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
