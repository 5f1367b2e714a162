/** As far beyond the window's edges a line counts as in sight, in pixels: a turn of the wheel. */
const near = 100

/**
 * The blocks of the text around an element, of tables the rows, that are in the window or soon will be.
 * They stand one below the other, so that of a long text only a few are measured, which is slow.
 */
export function linesInSight(within: Element | undefined): readonly Element[] {
  const text = within?.closest('[data-slate-editor]')
  if (!text) return []
  return inSight(text.children).flatMap((block) => {
    const rows = block.getElementsByTagName('tr')
    return rows.length > 0 ? inSight(rows) : [block]
  })
}

function inSight(lines: HTMLCollection): readonly Element[] {
  const found: Element[] = []
  for (let at = firstInSight(lines); at < lines.length; at += 1) {
    const line = lines.item(at)
    if (!line || line.getBoundingClientRect().top >= window.innerHeight + near) break
    found.push(line)
  }
  return found
}

/** The place of the first whose end is not above the window. */
function firstInSight(lines: HTMLCollection): number {
  let from = 0
  let to = lines.length
  while (from < to) {
    const middle = (from + to) >> 1
    const bottom = lines.item(middle)?.getBoundingClientRect().bottom ?? 0
    if (bottom > -near) to = middle
    else from = middle + 1
  }
  return from
}
