import { containerTooLarge } from '../../containers/container-failures'
import type { Remark } from '../../document/remark-places'
import { wordsOf, type Item, type Story } from '../../document/story'
import type { WordTold } from '../../document/word-told'
import { Refusal } from '../../refusal'
import { createDecoder } from './decoder'
import { destinationOf, readAfterStar } from './destinations'
import { createFields } from './fields'
import { createListNumbers } from './list-numbers'
import { createLists } from './lists'
import { createPictures } from './pictures'
import { createRemarks } from './remarks'
import { createSheets } from './sheets'
import { plainCharacter, plainParagraph, type State } from './state'
import { createStories } from './stories'
import { tokensOf } from './tokens'
import { createWriter } from './writer'
import { changeCharacter, changeParagraph, signs, symbols } from './words'

export interface ReadRtf {
  readonly items: readonly Item[]
  readonly remarks: ReadonlyMap<string, Remark>
  /** Lines of page headers and footers. */
  readonly heads: readonly string[]
}

/** Reads RTF into items; what stands in other destinations goes where it belongs. */
export function readRtf(bytes: Uint8Array, told: WordTold): ReadRtf {
  const sheets = createSheets()
  const stories = createStories()
  const pictures = createPictures()
  const remarks = createRemarks()
  const heads: string[] = []
  const fields = createFields()
  const lists = createLists()
  const numbers = createListNumbers(lists, told)
  /** The streams whose paragraph under way has its number as printed. */
  const numbered = new Set<Story>()
  const writer = createWriter({ sheets, stories, fields, told })
  const stack: State[] = []
  let state: State = {
    destination: 'text',
    skipAfterUnicode: 1,
    character: plainCharacter,
    paragraph: plainParagraph,
  }
  let documentPage = 1252
  /** A group has just opened, and whether with `\*`: a control word may make it a destination. */
  let opening: 'no' | 'plain' | 'starred' = 'no'
  /** Words of a destination that ends with its group. */
  let gathered = ''
  let notes = 0

  const put = (text: string): void => {
    switch (state.destination) {
      case 'text':
        fields.shown()
        return writer.text(text, state)
      case 'skip':
      case 'lists':
      case 'list-overrides':
        return
      case 'fonts':
      case 'styles':
        return sheets.text(state.destination, text, state)
      case 'picture':
        return pictures.digits(text)
      case 'field-code':
        return fields.code(text)
      default:
        gathered += text
    }
  }
  const decoder = createDecoder(put, (encoded) => {
    if (state.destination === 'fonts') return sheets.codePage() ?? documentPage
    const { half, font, eastFont } = state.character
    const east = sheets.codePages.get(eastFont ?? Number.NaN)
    const isHigh = encoded.some((byte) => byte >= 0x80)
    if (half === 'east' && isHigh && east !== undefined) return east
    return sheets.codePages.get(font ?? Number.NaN) ?? documentPage
  })

  const number = (story: Story): void => {
    const printed = numbers.next(state.paragraph, numbered.delete(story))
    if (printed !== null) story.number(printed)
  }
  const endParagraph = (story: Story): void => {
    number(story)
    story.endParagraph(writer.shape(state))
  }
  const endLast = (story: Story): void => {
    number(story)
    story.endParagraph({ ...writer.shape(state), inTable: false })
  }

  const openStory = (end: (story: Story) => void): void => {
    stories.open(stack.length, end)
    state = { ...state, destination: 'text', paragraph: plainParagraph }
  }
  /** Makes the group that has just opened a destination; false where the word is none. */
  const begin = (name: string): boolean => {
    const destination = destinationOf(name)
    if (destination === null) return false
    if (state.destination === 'skip') return true
    switch (destination) {
      case 'note':
        openStory((story) => {
          notes += 1
          stories.top().story.note(String(notes), wordsOf(story.items()), notes)
        })
        return true
      case 'head':
        openStory((story) => {
          for (const line of wordsOf(story.items()).split('\n')) heads.push(line)
        })
        return true
      case 'box':
        openStory((story) => stories.top().story.box(story.items()))
        return true
      case 'remark':
        openStory((story) => {
          const id = remarks.add(wordsOf(story.items()))
          stories.top().story.remark(id, 'point')
        })
        return true
      case 'picture':
        pictures.begin()
        break
      default:
        gathered = ''
    }
    state = { ...state, destination }
    return true
  }

  /** What a destination comes to as its group closes. */
  const finish = (closing: State, around: State): void => {
    const { destination } = closing
    if (destination === around.destination) return
    switch (destination) {
      case 'list-text':
        if (around.destination === 'text') {
          const { story } = stories.top()
          story.number(gathered.replaceAll('\t', ' '))
          numbered.add(story)
        }
        break
      case 'level-text':
        lists.levelText(gathered)
        break
      case 'picture': {
        const picture = pictures.end()
        if (picture) stories.top().story.picture(picture)
        else told.tell('pictures-left-out')
        return
      }
      case 'remark-author':
        remarks.author(gathered)
        break
      case 'remark-date':
        remarks.date(gathered)
        break
    }
    gathered = ''
  }

  const change = (name: string, param: number | null): void => {
    const character = changeCharacter(state.character, name, param)
    const paragraph = changeParagraph(state.paragraph, name, param)
    if (character) state = { ...state, character }
    if (paragraph) state = { ...state, paragraph }
  }
  const textWord = (name: string, param: number | null): void => {
    const { story, row } = stories.top()
    switch (name) {
      case 'par':
      case 'sect':
        return endParagraph(story)
      case 'page':
        return story.isOpen() ? endParagraph(story) : undefined
      case 'cell':
        number(story)
        return story.endCell()
      case 'row':
        return story.endRow(row.end())
      // A table in a cell is text of the cell.
      case 'nestcell':
        return story.text('\t', {})
      case 'nestrow':
        told.tell('nested-table')
        return story.endParagraph({ ...writer.shape(state), inTable: true })
      case 'pard':
        state = { ...state, paragraph: plainParagraph }
        return
      case 'plain':
        state = { ...state, character: { ...plainCharacter, deleted: state.character.deleted } }
        return
    }
    if (!row.word(name, param)) change(name, param)
  }
  /** The first word of a group; true where it needs no more. */
  const firstWord = (name: string, isStarred: boolean): boolean => {
    if (isStarred && !readAfterStar.has(name) && destinationOf(name) === null) {
      state = { ...state, destination: 'skip' }
    } else if (begin(name)) return true
    // The first of two forms, of which the second is in Unicode.
    else if (name === 'upr') state = { ...state, destination: 'skip' }
    else if (name === 'ud') state = { ...state, destination: stack.at(-2)?.destination ?? 'text' }
    else if (name === 'field' && state.destination === 'text') {
      fields.open(stack.length)
    } else if (name === 'object' && state.destination === 'text') told.tell('objects-left-out')
    else return false
    return true
  }
  const word = (name: string, param: number | null): void => {
    decoder.flush()
    const was = opening
    opening = 'no'
    if (name === 'u' && param !== null) return decoder.unicode(param, state.skipAfterUnicode)
    if (name === 'uc') {
      state = { ...state, skipAfterUnicode: Math.min(Math.max(param ?? 1, 0), 10) }
      return
    }
    decoder.endStandIns()
    if (was !== 'no' && firstWord(name, was === 'starred')) return
    if (name === 'ansicpg' && param !== null && param > 0) documentPage = param
    const { destination } = state
    if (destination === 'fonts' || destination === 'styles') {
      sheets.word(destination, name, param)
      if (destination === 'styles') change(name, param)
    } else if (destination === 'lists' || destination === 'list-overrides') {
      lists.word(destination, name, param)
    } else if (destination === 'picture') pictures.word(name)
    else if (destination !== 'skip' && destination !== 'field-code') {
      const sign = signs.get(name)
      if (sign !== undefined) put(sign)
      else if (destination === 'text') textWord(name, param)
    }
  }
  const symbol = (sign: string): void => {
    decoder.flush()
    if (sign === '*') {
      opening = 'starred'
      return
    }
    opening = 'no'
    if (!decoder.takesSymbol()) put(symbols.get(sign) ?? '')
  }
  const open = (): void => {
    decoder.flush()
    decoder.endStandIns()
    if (stack.length >= mostGroups) throw new Refusal(containerTooLarge)
    stack.push(state)
    opening = 'plain'
  }
  const close = (): void => {
    decoder.flush()
    decoder.endStandIns()
    opening = 'no'
    const around = stack.pop()
    if (!around) return
    stories.closeBelow(stack.length, endLast)
    const words = fields.closeBelow(stack.length)
    if (words !== '' && around.destination === 'text') writer.text(words, around)
    finish(state, around)
    state = around
  }

  for (const token of tokensOf(bytes)) {
    if (token.kind === 'open') open()
    else if (token.kind === 'close') close()
    else if (token.kind === 'word') word(token.name, token.param)
    else if (token.kind === 'symbol') symbol(token.sign)
    else if (token.kind === 'binary') pictures.binary(token.bytes)
    else {
      opening = 'no'
      if (token.kind === 'byte') decoder.byte(token.byte)
      else decoder.text(token.text)
    }
  }
  decoder.flush()
  // What opens and never closes was cut off.
  if (stack.length > 0) told.tell('cut-off')
  stories.closeBelow(-1, endLast)
  if (stories.body.isOpen()) endLast(stories.body)
  return { items: stories.body.items(), remarks: remarks.all, heads }
}

const mostGroups = 5000
