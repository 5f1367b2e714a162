import { Editor, Transforms, type Location } from 'slate'
import { expect, test } from 'vitest'
import { fragmentType } from '../../../../renderer/session/clipboard/fragment'
import type { Block } from '../../../../shared/model/block'
import { isReference } from '../../../../shared/model/blocks/inline'
import { computedIn } from '../../../../shared/model/written'
import { line, lost, note, reference } from '../../../shared/model/inlines'
import { table } from '../../../shared/model/reports'
import { at, blocksIn, deskWith } from './blocks'

const cases = table('办件', [['收案', '结案']])

function copied(editor: Editor, where: Location, wanted = fragmentType): Record<string, string> {
  Transforms.select(editor, where)
  const types: Record<string, string> = {}
  const setData = (type: string, text: string): void => {
    if (type === wanted) types[type] = text
  }
  editor.setFragmentData({ setData } as unknown as DataTransfer)
  return types
}

function paste(editor: Editor, types: Record<string, string>): void {
  const data = { getData: (type: string) => types[type] ?? '', files: [] }
  editor.insertData(data as unknown as DataTransfer)
}

function whole(index: number, editor: Editor): Location {
  return Editor.range(editor, [index])
}

function targets(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    computedIn(block)
      .filter(isReference)
      .map(({ to }) => to),
  )
}

test('what was cut and pasted is named as before', () => {
  const { text: editor } = deskWith([line('见', reference(cases)), cases, line('')], at([0, 0], 0))
  const types = copied(editor, {
    anchor: Editor.start(editor, [1]),
    focus: Editor.end(editor, [2]),
  })
  Transforms.removeNodes(editor, { at: [1] })
  Transforms.select(editor, Editor.end(editor, [1]))
  paste(editor, types)
  const blocks = blocksIn(editor)
  const moved = blocks.find(({ type }) => type === 'table')
  expect(targets(blocks)).toEqual([moved?.id])
})

test('a copy names the copy beside it, and the original where that was not copied', () => {
  const { text: editor } = deskWith([line('见', reference(cases)), cases, line('')], at([0, 0], 0))
  const both = copied(editor, { anchor: Editor.start(editor, [0]), focus: Editor.end(editor, [2]) })
  const one = copied(editor, whole(0, editor))
  Transforms.select(editor, Editor.end(editor, [2]))
  paste(editor, both)
  const [first, second] = blocksIn(editor).filter(({ type }) => type === 'table')
  expect(targets(blocksIn(editor))).toEqual([first?.id, second?.id])
  Transforms.select(editor, Editor.end(editor, [editor.children.length - 1]))
  paste(editor, one)
  expect(targets(blocksIn(editor))).toEqual([first?.id, second?.id, first?.id])
})

test('in a report that has not what is named, it is the text that it was', () => {
  const from = deskWith([line('见', reference(cases), '。'), cases], at([0, 0], 0))
  const types = copied(from.text, whole(0, from.text))
  const { text: editor } = deskWith([line('前')], at([0, 0], 1))
  paste(editor, types)
  expect(Editor.string(editor, [])).toBe('前见表1。')
  expect(targets(blocksIn(editor))).toEqual([])
})

test('one that names nothing is no worse for being copied', () => {
  const { text: editor } = deskWith([line('见', lost(), '。'), line('')], at([0, 0], 0))
  const types = copied(editor, whole(0, editor))
  Transforms.select(editor, Editor.end(editor, [1]))
  paste(editor, types)
  expect(Editor.string(editor, [1])).toBe('见【待填：引用】。')
})

test('other programs get the mark of a note raised, a reference as its words', () => {
  const own = note('含派出所。')
  const { text: editor } = deskWith(
    [line('收案', reference(own), '，见', reference(cases), '。'), own, cases],
    at([0, 0], 0),
  )
  const html = copied(editor, whole(0, editor), 'text/html')['text/html']
  expect(html).toContain('收案<sup>①</sup>，见表1。')
})
