/** Cells as Excel and WPS put them on the clipboard: tabs, line ends, quotation marks where needed. */
export function cellsToText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

/**
 * The cells of a text from the clipboard, by rows; a quoted cell may hold tabs and line ends, and a
 * mark of quotation that is never closed is an ordinary sign. Runs once over the text.
 */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const row = rows.at(-1) ?? []
    const isQuoted = text.charAt(at) === '"'
    const closing = isQuoted ? closingQuote(text, at + 1) : -1
    const plainEnd = closing < 0 ? cellEnd(text, at) : closing + 1
    row.push(
      closing < 0
        ? text.slice(at, plainEnd)
        : text
            .slice(at + 1, closing)
            .replaceAll('""', '"')
            .replaceAll(/\r\n?/gu, '\n'),
    )
    at = plainEnd
    if (text.charAt(at) === '\t') at += 1
    else {
      if (text.charAt(at) === '\r') at += 1
      if (text.charAt(at) === '\n') at += 1
      if (at >= text.length) return rows
      rows.push([])
    }
  }
}

function quoted(cell: string): string {
  return /[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function cellEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\t' || sign === '\n' || sign === '\r') return at
  }
  return text.length
}

/** The quotation mark that closes a cell: not doubled, and the cell ends behind it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
    if (text.charAt(at + 1) === '"') at += 2
    else return at + 1 >= text.length || '\t\r\n'.includes(text.charAt(at + 1)) ? at : -1
  }
  return -1
}
