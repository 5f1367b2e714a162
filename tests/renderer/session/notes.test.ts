import { Editor, Transforms } from 'slate'
import { describe, expect, test } from 'vitest'
import { canAnnotate, insertNote } from '../../../renderer/session/slate/notes'
import { isReference } from '../../../shared/model/blocks/inline'
import { computedIn } from '../../../shared/model/written'
import { line, note, reference } from '../../shared/model/inlines'
import { table } from '../../shared/model/reports'
import { tick } from './desk'
import { at, blocksIn, deskWith } from './clipboard/blocks'

/** What the window shows of each block, numbers before notes. */
function shown({ session }: ReturnType<typeof deskWith>): readonly string[] {
  const { written, numbers } = session.state()
  const blocks = written.chapters[0]?.blocks ?? []
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block.type
    const words = block.children.map(({ text }) => text).join('')
    return `${numbers.blocks.get(block.id) ?? ''}${words}`
  })
}

describe('a note', () => {
  test('comes below its paragraph, with the caret in it', async () => {
    const desk = deskWith([line('收案多。'), line('下一段。')], at([0, 0], 3))
    insertNote(desk.text)
    desk.text.insertText('含派出所。')
    await tick()
    expect(shown(desk)).toEqual(['收案多①。', '①含派出所。', '下一段。'])
  })

  test('stands among those of its paragraph in the order of their marks', async () => {
    const desk = deskWith([line('甲乙丙。')], at([0, 0], 1))
    insertNote(desk.text)
    desk.text.insertText('一')
    Transforms.select(desk.text, Editor.end(desk.text, [0]))
    insertNote(desk.text)
    desk.text.insertText('三')
    Transforms.select(desk.text, at([0, 2], 1))
    insertNote(desk.text)
    desk.text.insertText('二')
    await tick()
    expect(shown(desk)).toEqual(['甲①乙②丙。③', '①一', '②二', '③三'])
  })

  test('of a cell comes below the table', async () => {
    const desk = deskWith([table('办件', [['收案', '结案']]), line('后。')], at([0, 0, 0, 0], 2))
    insertNote(desk.text)
    desk.text.insertText('含派出所。')
    await tick()
    expect(shown(desk)).toEqual(['table', '①含派出所。', '后。'])
  })

  test('cannot be marked in a note', () => {
    expect(canAnnotate(deskWith([note('注。')], at([0, 0], 1)).text)).toBe(false)
  })

  test('goes and comes back by one step each', async () => {
    const desk = deskWith([line('收案多。')], at([0, 0], 3))
    insertNote(desk.text)
    await tick()
    desk.session.undo()
    await tick()
    expect(shown(desk)).toEqual(['收案多。'])
    desk.session.redo()
    await tick()
    expect(shown(desk)).toEqual(['收案多①。', '①'])
    expect(computedIn(blocksIn(desk.text)[0] ?? line()).filter(isReference)).toHaveLength(1)
  })

  test('stays below its paragraph when a new one is begun behind that', async () => {
    const own = note('含派出所。')
    const desk = deskWith([line('收案多。', reference(own), ''), own, line('后。')], at([0, 2], 0))
    desk.text.insertBreak()
    desk.text.insertText('新。')
    await tick()
    expect(shown(desk)).toEqual(['收案多。①', '①含派出所。', '新。', '后。'])
  })

  test('that is empty goes with its mark by Backspace, the caret where that stood', async () => {
    const desk = deskWith([line('收案多。'), line('后。')], at([0, 0], 2))
    insertNote(desk.text)
    desk.text.deleteBackward('character')
    desk.text.insertText('很')
    await tick()
    expect(shown(desk)).toEqual(['收案很多。', '后。'])
  })

  test('with words stays what it is at Backspace before them', async () => {
    const desk = deskWith([line('收案多。')], at([0, 0], 2))
    insertNote(desk.text)
    desk.text.insertText('含派出所。')
    Transforms.select(desk.text, Editor.start(desk.text, [1]))
    desk.text.deleteBackward('character')
    await tick()
    expect(shown(desk)).toEqual(['收案①多。', '①含派出所。'])
  })

  test.each([
    ['Delete at the end of its paragraph', [0, 2], 0, 'deleteForward'],
    ['Backspace at the start of the next one', [2, 0], 0, 'deleteBackward'],
    ['Delete at its own end', [1, 0], 5, 'deleteForward'],
  ] as const)('is not joined to the text around it: %s', async (_, path, offset, way) => {
    const own = note('含派出所。')
    const blocks = [line('收案', reference(own), ''), own, line('后。')]
    const desk = deskWith(blocks, at([...path], offset))
    desk.text[way]('character')
    await tick()
    expect(shown(desk)).toEqual(['收案①', '①含派出所。', '后。'])
  })
})
