import { createCounters, type Counters } from '../../document/counters'
import type { WordTold } from '../../document/word-told'
import type { Ole } from '../../containers/ole'
import type { Picture } from '../../pictures/picture'
import { bytesOf, type Bytes } from './bytes'
import { readFib, parts as numbers, type Fib } from './fib'
import { readFonts } from './fonts'
import { readLists, type Lists } from './lists'
import { createPictures } from './pictures'
import { readPieces, type Piece } from './pieces'
import { characterRuns, paragraphRuns, type RunAt } from './runs'
import { readStyles, type Styles } from './styles'

/** The parts of a document that reading its text takes. */
export interface DocParts {
  readonly word: Bytes
  readonly fib: Fib
  readonly pieces: readonly Piece[]
  readonly characters: RunAt
  readonly paragraphs: RunAt
  readonly styles: Styles
  readonly fonts: readonly string[]
  readonly lists: Lists
  readonly counters: Counters
  readonly picture: (at: number) => Picture | null
  readonly part: (name: keyof typeof numbers) => Bytes | null
  readonly told: WordTold
}

/** Finds the parts by what the head of the document says; null where a stream is missing. */
export function docParts(ole: Ole, told: WordTold): DocParts | null {
  const main = ole.stream('WordDocument')
  if (!main) return null
  const word = bytesOf(main)
  const fib = readFib(word)
  const tables = ole.stream(fib.table) ?? ole.stream(fib.table === '0Table' ? '1Table' : '0Table')
  if (!tables) return null
  const table = bytesOf(tables)
  const stream = ole.stream('Data')
  const data = stream ? bytesOf(stream) : null
  const part = (name: keyof typeof numbers): Bytes | null => {
    const { at, length } = fib.part(numbers[name])
    return length === 0 || at + length > table.length ? null : table.part(at, length)
  }
  const empty = table.part(0, 0)
  const { at: listsAt, length: listsLength } = fib.part(numbers.lists)
  const hasLists = listsLength > 0 && listsAt < table.length
  return {
    word,
    fib,
    pieces: readPieces(part('pieces') ?? empty),
    characters: characterRuns(word, part('characterRuns') ?? empty),
    paragraphs: paragraphRuns(word, part('paragraphRuns') ?? empty, data),
    styles: readStyles(part('styles')),
    fonts: readFonts(part('fonts')),
    // The levels of the lists stand behind the table that names them.
    lists: readLists(
      hasLists ? table.part(listsAt, table.length - listsAt) : null,
      part('listOverrides'),
    ),
    counters: createCounters(),
    picture: createPictures(data),
    part,
    told,
  }
}
