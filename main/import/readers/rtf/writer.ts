import { containerTooLarge } from '../../containers/container-failures'
import type { RunLook } from '../../document/run-look'
import type { ParagraphEnd } from '../../document/story'
import type { WordTold } from '../../document/word-told'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'
import { shownText } from '../../text/shown'
import type { Fields } from './fields'
import type { Sheets } from './sheets'
import { lookOf, type CharacterState, type State } from './state'
import type { Stories } from './stories'

export interface WriterParts {
  readonly sheets: Sheets
  readonly stories: Stories
  readonly fields: Fields
  readonly told: WordTold
}

/** Writes text that is shown into the stream under way. */
export interface Writer {
  readonly text: (text: string, state: State) => void
  /** What a paragraph is that ends in a state. */
  readonly shape: (state: State) => ParagraphEnd
}

export function createWriter({ sheets, stories, fields, told }: WriterParts): Writer {
  const looks = new WeakMap<CharacterState, RunLook>()
  let characters = 0
  return {
    text: (text, { character }) => {
      if (character.deleted) return told.tell('changes-accepted')
      if (character.hidden) return told.tell('hidden-text', text.trim() === '' ? 0 : 1)
      characters += text.length
      if (characters > limits.characters) throw new Refusal(containerTooLarge)
      const look = looks.get(character) ?? lookOf(character, sheets.faces)
      looks.set(character, look)
      const words = shownText(text, look, told)
      if (words !== '') stories.top().story.text(words, look)
    },
    shape: ({ paragraph, character }) => {
      const style = sheets.style(paragraph.style)
      const { list, listLevel } = paragraph
      return {
        base: lookOf(character, sheets.faces),
        outlineLevel: paragraph.outlineLevel ?? style.outlineLevel,
        centered: paragraph.centered ?? style.centered,
        indent: ((paragraph.left ?? 0) + (paragraph.first ?? 0)) / 20,
        style: style.name,
        list: list === null || list === 0 ? null : { id: String(list), level: listLevel },
        inTable: paragraph.inTable,
        inContents: fields.takeContents(),
      }
    },
  }
}
