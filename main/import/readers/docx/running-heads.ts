import type { Zip } from '../../containers/zip'
import { emptyContent } from './content'
import { readPart, type Relationships } from './package'
import type { ParagraphReader } from './paragraph'
import { plainText } from './plain-text'
import { shownHeads } from '../../document/running-heads'
import { createWordTold } from '../../document/word-told'

/**
 * The lines of headers and footers, each once, without page numbers. They are no part of the text; a
 * red head that was put there is still read.
 */
export function runningHeads(
  zip: Zip,
  relationships: Relationships,
  paragraphs: ParagraphReader,
): readonly string[] {
  const lines: string[] = []
  for (const { type, target, isExternal } of relationships.values()) {
    if (isExternal || (type !== 'header' && type !== 'footer')) continue
    const root = readPart(zip, target)
    const text = root ? plainText(root, emptyContent(), { paragraphs, told: createWordTold() }) : ''
    for (const line of text.split('\n')) lines.push(line)
  }
  return shownHeads(lines)
}
