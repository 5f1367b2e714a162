import { Transforms, type Editor, type Location } from 'slate'
import { expect } from 'vitest'
import { block, type Block } from '../../../../shared/model/block'
import { openDesk, reportOf, type TestDesk } from '../desk'
import { blockText, leavesOf } from '../../../words'

/** A desk whose first chapter holds blocks, with the caret or a selection in it. */
export function deskWith(
  blocks: readonly Block[],
  where: Location,
): TestDesk & { readonly text: Editor } {
  const desk = openDesk(reportOf(structuredClone([...blocks])))
  const text = desk.editor(0)
  Transforms.select(text, where)
  return { ...desk, text }
}

/** The kind of a block by a letter. */
export const kinds = {
  heading: 'h',
  paragraph: 'p',
  table: 't',
  image: 'i',
  chart: 'c',
  'page-break': 'b',
} as const

/** The chapter's blocks in short: kind, level, role, words with a lead in brackets. */
export function shownOf(editor: Editor): string[] {
  return blocksIn(editor).map((each) => {
    const kind = kinds[each.type]
    const level = 'level' in each ? (each.level ?? '') : ''
    const role = each.type === 'paragraph' && each.role ? `(${each.role})` : ''
    if (each.type !== 'paragraph') return `${kind}${level} ${blockText(each)}`
    const words = leavesOf(each.children)
      .map((leaf) => (leaf.lead ? `[${leaf.text}]` : leaf.text))
      .join('')
    return `${kind}${level}${role} ${words}`
  })
}

/** The editor's blocks, of the model's shape and each with an id of its own. */
export function blocksIn(editor: Editor): Block[] {
  const blocks = editor.children.map((each) => block.parse(each))
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
  return blocks
}

export function at(path: number[], offset: number): Location {
  return { path, offset }
}
