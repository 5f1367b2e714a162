import type { PrintSurface } from './surface'

/**
 * Presses marks that meet (tight-marks.ts) together on the lines that become fuller by it: where the next
 * character moves up into the line and the 28 of the grid are then nearer. Every other line keeps its
 * characters in their places, and whoever reads the file finds no type that overlaps. Only where the face
 * has half a character empty between the two: quotation marks are half as wide in some.
 */
export async function pressMarks({ ask }: PrintSurface): Promise<void> {
  await ask(`(() => {
    const fits = ${fits}
    const blocks = new Map()
    for (const mark of Array.from(document.querySelectorAll('.tight')).filter(fits())) {
      const block = mark.closest('p, .body, .heading')
      if (block && !block.closest('table')) blocks.set(block, [...(blocks.get(block) ?? []), mark])
    }
    const heightIn = (block, rect) => (rect.top + rect.bottom) / 2 - block.getBoundingClientRect().top
    const lineOf = ({ block, mark }) => heightIn(block, mark.getBoundingClientRect())
    const endOf = (block, line) => {
      const range = document.createRange()
      range.selectNodeContents(block)
      const own = Array.from(range.getClientRects()).filter((rect) => Math.abs(heightIn(block, rect) - line) < 8)
      return Math.max(...own.map(({ right }) => right))
    }
    // Where lines end before they are spread.
    for (const block of blocks.keys()) block.style.textAlign = 'left'
    let left = Array.from(blocks, ([block, marks]) => ({ block, marks, above: -1 }))
    while (left.length > 0) {
      const tried = left.flatMap(({ block, marks, above }) => {
        const placed = marks.map((mark) => ({ mark, line: lineOf({ block, mark }) }))
        const line = placed.find((each) => each.line > above + 8)?.line
        if (line === undefined) return []
        const own = placed.filter((each) => Math.abs(each.line - line) < 8).map(({ mark }) => mark)
        return [{ block, marks, line, own, end: endOf(block, line) }]
      })
      for (const { own } of tried) for (const mark of own) mark.classList.add('pressed')
      const ends = tried.map(({ block, line }) => endOf(block, line))
      tried.forEach(({ own, end }, at) => {
        if (ends[at] <= end + 1) for (const mark of own) mark.classList.remove('pressed')
      })
      left = tried.map(({ block, marks, line }) => ({ block, marks, above: line }))
    }
    for (const block of blocks.keys()) block.style.textAlign = ''
  })()`)
}

/** Half a character of 1000 units, and a little that keeps the marks from touching. */
const emptyHalf = 530

/** Whether a mark and the next have so much empty between them in their face. */
const fits = `() => {
  const context = document.createElement('canvas').getContext('2d')
  const boxes = new Map()
  const boxOf = (font, mark) => {
    const key = font + mark
    if (!boxes.has(key)) {
      context.font = font
      boxes.set(key, context.measureText(mark))
    }
    return boxes.get(key)
  }
  const next = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  return (mark) => {
    next.currentNode = mark.firstChild
    const { fontWeight, fontFamily } = getComputedStyle(mark)
    const font = fontWeight + ' 1000px ' + fontFamily
    const before = boxOf(font, mark.textContent)
    const after = boxOf(font, next.nextNode().data.charAt(0))
    return before.width - before.actualBoundingBoxRight - after.actualBoundingBoxLeft >= ${emptyHalf}
  }
}`
