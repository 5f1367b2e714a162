import type { Zip } from '../../containers/zip'
import { emptyContent } from './content'
import { readPart, type Relationships } from './package'
import type { ParagraphReader } from './paragraph'
import { plainText } from './plain-text'
import { createTold } from './told'

/**
 * The lines of headers and footers, each once, without page numbers. They are no part of the text; a
 * red head that was put there is still read.
 */
export function runningHeads(
  zip: Zip,
  relationships: Relationships,
  paragraphs: ParagraphReader,
): readonly string[] {
  const lines = new Set<string>()
  for (const { type, target, isExternal } of relationships.values()) {
    if (isExternal || (type !== 'header' && type !== 'footer')) continue
    const root = readPart(zip, target)
    const text = root ? plainText(root, emptyContent(), { paragraphs, told: createTold() }) : ''
    for (const line of text.split('\n')) if (!pageNumber.test(line)) lines.add(line.trim())
  }
  return [...lines].filter((line) => line !== '').slice(0, mostLines)
}

const pageNumber = /^[\s—–\-·第共页/\dIVXivx]*$/u
const mostLines = 50
