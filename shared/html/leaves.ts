import { plainText } from '../model/blocks/text'
import type { WrittenText } from '../model/written'

/** Neighbours of one look as one leaf, empty leaves gone; at least one leaf. */
export function joined(leaves: readonly WrittenText[]): WrittenText[] {
  const out: WrittenText[] = []
  for (const leaf of leaves) {
    const last = out.at(-1)
    if (leaf.text === '') continue
    if (last && sameLook(last, leaf)) out[out.length - 1] = { ...last, text: last.text + leaf.text }
    else out.push(leaf)
  }
  return out.length > 0 ? out : [{ text: '' }]
}

/** The leaves between two offsets of their joined text (UTF-16 units). */
export function sliced(leaves: readonly WrittenText[], start: number, end: number): WrittenText[] {
  const out: WrittenText[] = []
  let at = 0
  for (const leaf of leaves) {
    const text = leaf.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') out.push({ ...leaf, text })
    at += leaf.text.length
  }
  return joined(out)
}

/** Without the white space at both ends, full-width indents included. */
export function trimmed(leaves: readonly WrittenText[]): WrittenText[] {
  const text = plainText(leaves)
  return sliced(leaves, text.length - text.trimStart().length, text.trimEnd().length)
}

/** Without bold, as in a heading, whose face the paper knows. */
export function withoutBold(leaves: readonly WrittenText[]): WrittenText[] {
  return joined(leaves.map(({ bold: _bold, ...leaf }) => leaf))
}

/** Several lines in one, parted by line feeds. */
export function asLines(lines: readonly (readonly WrittenText[])[]): WrittenText[] {
  return joined(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))
}

/** The lines of leaves that hold line feeds. */
export function linesIn(leaves: readonly WrittenText[]): WrittenText[][] {
  const lines: WrittenText[][] = []
  let start = 0
  for (const line of plainText(leaves).split('\n')) {
    lines.push(sliced(leaves, start, start + line.length))
    start += line.length + 1
  }
  return lines
}

function sameLook(a: WrittenText, b: WrittenText): boolean {
  if ([a, b].some(({ figure, reference }) => figure ?? reference)) return false
  return (
    a.bold === b.bold &&
    a.underline === b.underline &&
    a.lead === b.lead &&
    a.withheld === b.withheld
  )
}
