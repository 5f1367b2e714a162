import type { BlockId, ChapterId } from './ids'
import { chaptersInOrder } from './report'
import type { WrittenReport } from './written'
import { captionText, writtenText } from './written-text'

/** A place of a text in a report. */
export interface CharacterPlace {
  readonly chapter: ChapterId
  /** Null in a title. */
  readonly block: BlockId | null
  /** In UTF-16 units of the block's `writtenText`; null in a title or a caption. */
  readonly start: number | null
  /** The character with a few beside it. */
  readonly excerpt: string
}

/** Every place of a character in a report, in order. */
export function characterPlaces(
  report: WrittenReport,
  character: string,
): readonly CharacterPlace[] {
  return chaptersInOrder(report).flatMap((chapter) => {
    const { id, kind } = chapter
    const title = kind === 'front' ? report.title : chapter.title
    const inTitle = placesIn(title, character).map(({ excerpt }) => excerpt)
    return [
      ...inTitle.map((excerpt) => ({ chapter: id, block: null, start: null, excerpt })),
      ...chapter.blocks.flatMap((block) => [
        ...placesIn(captionText(block), character).map(({ excerpt }) => ({
          chapter: id,
          block: block.id,
          start: null,
          excerpt,
        })),
        ...placesIn(writtenText(block), character).map((place) => ({
          chapter: id,
          block: block.id,
          ...place,
        })),
      ]),
    ]
  })
}

const around = 6

function placesIn(
  text: string,
  character: string,
): readonly { readonly start: number; readonly excerpt: string }[] {
  const places = []
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    const before = Array.from(text.slice(0, at)).slice(-around).join('')
    const after = Array.from(text.slice(at + character.length)).slice(0, around)
    places.push({ start: at, excerpt: before + character + after.join('') })
  }
  return places
}
