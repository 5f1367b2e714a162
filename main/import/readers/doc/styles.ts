import { limits } from '../../limits'
import type { Bytes } from './bytes'
import { changeCharacter, plainCharacter, type CharacterState } from './character'
import { changeParagraph, plainParagraph, type ParagraphState } from './paragraph'
import { sprmsOf, type Sprm } from './sprms'

/** A style with all that it is based on. */
export interface Style {
  readonly name: string
  readonly paragraph: ParagraphState
  readonly character: CharacterState
  /** Changes of a style of characters, for laying over others. */
  readonly sprms: readonly Sprm[]
}

export type Styles = (id: number) => Style

interface RawStyle {
  readonly name: string
  /** 1 to 9 for Word's own headings. */
  readonly heading: number
  readonly base: number
  readonly paragraph: readonly Sprm[]
  readonly character: readonly Sprm[]
}

/** The styles of a document ([MS-DOC] 2.9.271). */
export function readStyles(part: Bytes | null): Styles {
  const raw = part ? readRaw(part) : []
  const known = new Map<number, Style>()
  const resolve = (id: number, depth: number): Style => {
    const style = raw[id]
    if (!style || depth > limits.styleBases) return plain
    const before = known.get(id)
    if (before) return before
    const base = style.base === none ? plain : resolve(style.base, depth + 1)
    const paragraph = changeParagraph(base.paragraph, style.paragraph)
    const level = style.heading > 0 ? style.heading : paragraph.outlineLevel
    const made = {
      name: style.name,
      paragraph: { ...paragraph, outlineLevel: level },
      character: changeCharacter(base.character, style.character, base.character),
      sprms: [...base.sprms, ...style.character],
    }
    known.set(id, made)
    return made
  }
  return (id) => resolve(id, 0)
}

const plain: Style = { name: '', paragraph: plainParagraph, character: plainCharacter, sprms: [] }

/** Based on no style. */
const none = 0xfff

function readRaw(part: Bytes): readonly (RawStyle | null)[] {
  const headLength = part.u16(0)
  const [count, baseLength] = [part.u16(2), part.u16(4)]
  const styles: (RawStyle | null)[] = []
  let at = 2 + headLength
  for (let index = 0; index < count && at + 2 <= part.length; index += 1) {
    const length = part.u16(at)
    const isThere = length > baseLength && at + 2 + length <= part.length
    styles.push(isThere ? readStyle(part.part(at + 2, length), baseLength) : null)
    at += 2 + length + (length % 2)
  }
  return styles
}

function readStyle(style: Bytes, baseLength: number): RawStyle {
  const [identity, kind, sets] = [style.u16(0) & 0xfff, style.u16(2), style.u16(4) & 0xf]
  const nameLength = style.u16(baseLength)
  const name = style.text(baseLength + 2, nameLength)
  const isParagraph = (kind & 0xf) === 1
  const groups: Bytes[] = []
  let at = baseLength + 2 + 2 * (nameLength + 1)
  for (let set = 0; set < sets && at + 2 <= style.length; set += 1) {
    const length = Math.min(style.u16(at), style.length - at - 2)
    groups.push(style.part(at + 2, length))
    at += 2 + length + (length % 2)
  }
  const [first, second] = groups
  // The properties of a paragraph begin with the number of its style.
  const paragraph =
    isParagraph && first && first.length > 2 ? first.part(2, first.length - 2) : null
  const character = isParagraph ? second : first
  return {
    name,
    heading: isParagraph && identity >= 1 && identity <= 9 ? identity : 0,
    base: kind >> 4,
    paragraph: paragraph ? sprmsOf(paragraph) : [],
    character: character ? sprmsOf(character) : [],
  }
}
