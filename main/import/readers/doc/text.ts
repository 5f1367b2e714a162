import { containerTooLarge } from '../../containers/container-failures'
import type { RunLook } from '../../document/run-look'
import { createStory, type Item, type Story } from '../../document/story'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'
import { shownText, symbolText } from '../../text/shown'
import type { CharacterState } from './character'
import { endOf, shapeOf, type ReadEnd } from './ends'
import { createFields } from './fields'
import { createLooks } from './looks'
import type { DocParts } from './parts'
import { charactersOf, type Character } from './pieces'
import { rowOf } from './row'

/** What stands at places of a stream besides its characters: notes, remarks, boxes. */
export type Anchors = ReadonlyMap<number, readonly ((story: Story) => void)[]>

/** Reads a stream of text from one place to another, as the items that it holds. */
export function readText(
  parts: DocParts,
  start: number,
  end: number,
  anchors: Anchors = new Map(),
): readonly Item[] {
  if (end - start > limits.characters) throw new Refusal(containerTooLarge)
  const { told } = parts
  const story = createStory()
  const fields = createFields()
  const looks = createLooks(parts)
  const writer = createWriter(story, parts)
  let place = start
  let last: Character | null = null

  const number = ({ state }: ReadEnd): void => {
    const list = state.list === 0 ? null : parts.lists(state.list)
    if (!list) return
    const at = { id: String(state.list), list, level: state.listLevel }
    const printed = parts.counters.next(at)
    if (printed !== null) story.number(printed)
    else if (list.levels[state.listLevel]?.isBullet === true) told.tell('bullets-left-out')
  }
  const mark = (character: Character): void => {
    writer.flush()
    const read = endOf(parts, character)
    if (character.code === cellMark) {
      if (read.state.endsRow) return story.endRow(rowOf(read.sprms))
      number(read)
      return story.endCell()
    }
    // A table in a cell is text of the cell.
    if (read.state.endsInnerCell) return story.text('\t', {})
    if (read.state.endsInnerRow) told.tell('nested-table')
    number(read)
    story.endParagraph(shapeOf(parts, read, fields.takeContents()))
  }
  const shown = (character: Character): void => {
    const { code } = character
    const { state, look } = looks(character)
    if (state.deleted) told.tell('changes-accepted')
    else if (code === paragraphMark || code === cellMark) mark(character)
    else if (code === pageMark) {
      // The end of a page or a section ends a paragraph only where there is one.
      writer.flush()
      if (story.isOpen()) mark(character)
    } else if (state.hidden) told.tell('hidden-text')
    else if (state.isSpecial && !signs.has(code)) {
      // A shape with words in it is an anchor.
      if (code === shapeMark && !anchors.has(place)) told.tell('objects-left-out')
      writer.special(code, state, look)
    } else writer.put(signs.get(code) ?? (code < 0x20 ? '' : String.fromCharCode(code)), look)
  }

  for (const character of charactersOf(parts.word, parts.pieces, start, end)) {
    const { code } = character
    if (code >= 0x13 && code <= 0x15) {
      const words = fields.mark(code)
      if (words !== '' && fields.isShown()) writer.put(words, looks(character).look)
    } else if (fields.isShown()) shown(character)
    else fields.code(code)
    const here = anchors.get(place)
    if (here) {
      writer.flush()
      for (const anchored of here) anchored(story)
    }
    place += 1
    last = character
  }
  writer.flush()
  if (story.isOpen() && last) {
    const shape = shapeOf(parts, endOf(parts, last), fields.takeContents())
    story.endParagraph({ ...shape, inTable: false })
  }
  return story.items()
}

const [cellMark, shapeMark, pageMark, paragraphMark] = [0x07, 0x08, 0x0c, 0x0d]

/** Characters that are others in a text. */
const signs: ReadonlyMap<number, string> = new Map([
  [0x09, '\t'],
  [0x0b, '\n'],
  [0x0e, '\n'],
  [0x1e, '-'],
  [0x1f, ''],
])

/** Gathers characters of one look. */
function createWriter(story: Story, parts: DocParts) {
  const { told } = parts
  let gathered = ''
  let look: RunLook = {}
  const flush = (): void => {
    if (gathered === '') return
    const words = shownText(gathered, look, told)
    if (words !== '') story.text(words, look)
    gathered = ''
  }
  const put = (sign: string, own: RunLook): void => {
    if (own !== look) flush()
    look = own
    gathered += sign
  }
  return {
    flush,
    put,
    /** A character that stands for a picture or a symbol; others, as of notes, are no words. */
    special: (code: number, state: CharacterState, own: RunLook): void => {
      if (state.symbol) {
        put(symbolText([parts.fonts[state.symbol.font]], state.symbol.code, told), own)
      } else if (code === 1 && state.picture !== null) {
        flush()
        const picture = parts.picture(state.picture)
        if (picture) story.picture(picture)
        else told.tell(state.isObject ? 'objects-left-out' : 'pictures-left-out')
      }
    },
  }
}
