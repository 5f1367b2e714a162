import { Editor, Node, Transforms, type Point } from 'slate'
import { expect, test } from 'vitest'
import { moveBlocks } from '../../../renderer/session/slate/levels'
import { shiftLevels } from '../../../renderer/session/slate/levels'
import { insertPageBreak } from '../../../renderer/session/slate/page-breaks'
import { setStyle, toggleLead, toggleMark } from '../../../renderer/session/slate/style'
import {
  insertColumn,
  insertRow,
  insertTable,
  removeRow,
} from '../../../renderer/session/slate/tables'
import { report as reportShape, chaptersInOrder, type Report } from '../../../shared/model/report'
import { randomOf, type Random } from '../../e2e/random'
import { heading, openDesk, paragraph, reportOf, table, tick, type TestDesk } from './desk'

const steps = 1200
const looks = 12
// ANTOU_SEED tries another one.
const seeds = process.env['ANTOU_SEED']
  ? [Number(process.env['ANTOU_SEED'])]
  : [0, 1, 2, 3, 4, 5, 6, 7]

test.each(seeds)(
  'after a thousand random edits (seed %i) editors, picture and store agree, and all can be undone',
  async (seed) => {
    const desk = openDesk(
      reportOf(
        [heading(2, '行政复议'), '办理72件。', paragraph('其中维持45件。', { level: 3 })],
        [
          '存在不足。',
          table([
            ['类别', '件'],
            ['警告', '3'],
          ]),
          '原因。',
        ],
      ),
    )
    const random = randomOf(seed)
    const first = words(desk.session.state().report)
    for (let step = 1; step <= steps; step += 1) {
      edit(desk, random)
      await tick()
      if (step % (steps / looks) === 0) await agree(desk, `seed ${seed}, step ${step}`)
    }
    while (desk.session.state().canRedo) desk.session.redo()
    await tick()
    const last = words(desk.session.state().report)
    while (desk.session.state().canUndo) desk.session.undo()
    await tick()
    expect(words(desk.session.state().report), `seed ${seed}, all undone`).toEqual(first)
    await agree(desk, `seed ${seed}, all undone`)
    while (desk.session.state().canRedo) desk.session.redo()
    await tick()
    expect(words(desk.session.state().report), `seed ${seed}, all redone`).toEqual(last)
    await agree(desk, `seed ${seed}, all redone`)
  },
  300_000,
)

type Edit = (editor: Editor, random: Random, desk: TestDesk) => void

/** Text edits are far more frequent than changes of structure, as at a desk. */
const edits: readonly (readonly [weight: number, edit: Edit])[] = [
  [
    30,
    (editor, random) => Editor.insertText(editor, random.one(['一', '件。', '，其中', '12', 'A'])),
  ],
  [
    10,
    (editor, random, { session }) => {
      session.composition(true)
      for (const text of random.one([['行', '政'], ['复议'], ['受', '理', '。']])) {
        Editor.insertText(editor, text)
      }
      session.composition(false)
    },
  ],
  [8, (editor) => Editor.deleteBackward(editor)],
  [4, (editor) => Editor.deleteForward(editor)],
  [4, (editor, random) => deleteRange(editor, random)],
  [5, (editor) => Editor.insertBreak(editor)],
  [3, (editor, random) => setStyle(editor, { type: 'heading', level: random.one([2, 3, 4]) })],
  [3, (editor, random) => setStyle(editor, { type: 'paragraph', level: random.one([null, 2, 3]) })],
  [2, (editor, random) => shiftLevels(editor, random.one([1, -1]))],
  [2, (editor, random) => moveBlocks(editor, random.one([1, -1]))],
  [2, (editor, random) => toggleMark(editor, random.one(['bold', 'underline']))],
  [1, (editor) => toggleLead(editor, 3)],
  [1, (editor) => insertTable(editor, 2, 2)],
  [1, (editor, random) => random.one([insertRow, insertColumn])(editor, random.one([0, 1]))],
  [1, (editor) => removeRow(editor)],
  [1, (editor) => insertPageBreak(editor)],
  [4, (_editor, _random, { session }) => session.undo()],
  [3, (_editor, _random, { session }) => session.redo()],
  [2, (_editor, random, desk) => changeStructure(desk, random)],
  [
    4,
    (_editor, random, { session }) =>
      session.openChapter(anyChapter(session.state().report, random)),
  ],
]
const total = edits.reduce((sum, [weight]) => sum + weight, 0)

function edit(desk: TestDesk, random: Random): void {
  const { session } = desk
  const editor = session.editorOf(session.state().openChapter)
  if (!editor.selection || random.below(4) === 0) {
    Transforms.select(editor, anyPoint(editor, random))
  }
  let left = random.below(total)
  const chosen = edits.find(([weight]) => (left -= weight) < 0)
  chosen?.[1](editor, random, desk)
}

function deleteRange(editor: Editor, random: Random): void {
  const anchor = anyPoint(editor, random)
  Transforms.select(editor, { anchor, focus: anyPoint(editor, random) })
  Editor.deleteFragment(editor)
}

function anyPoint(editor: Editor, random: Random): Point {
  const leaves = Array.from(Node.texts(editor))
  const [leaf, path] = leaves[random.below(leaves.length)] ?? []
  return leaf && path
    ? { path, offset: random.below(leaf.text.length + 1) }
    : Editor.start(editor, [])
}

function anyChapter(report: Report, random: Random): Report['front']['id'] {
  const all = chaptersInOrder(report)
  return (all[random.below(all.length)] ?? report.front).id
}

function changeStructure({ session }: TestDesk, random: Random): void {
  const { report } = session.state()
  const { chapters } = report
  const chapter = chapters[random.below(chapters.length)]
  const kind = random.below(4)
  if (kind === 0 && chapters.length < 8)
    session.addChapter(chapter?.id ?? null, { title: '新章', level: 1 })
  else if (!chapter)
    session.change({ type: 'set-report', fields: { title: `题${random.below(99)}` } })
  else if (kind === 1) {
    session.change({
      type: 'move-chapter',
      chapter: chapter.id,
      index: random.below(chapters.length),
    })
  } else if (kind === 2 && chapters.length > 1) {
    session.change({ type: 'remove-chapter', chapter: chapter.id })
  } else {
    const fields = { title: `章${random.below(99)}` }
    session.change({ type: 'set-chapter', chapter: chapter.id, fields })
  }
}

/** The editors hold what the picture says, the picture is of the model's shape, and so is the store. */
async function agree(desk: TestDesk, when: string): Promise<void> {
  const { session } = desk
  expect(await session.flush(), when).toBe(true)
  const { report } = session.state()
  expect(reportShape.safeParse(report).error, when).toBeUndefined()
  for (const { id, blocks } of chaptersInOrder(report)) {
    expect(session.editorOf(id).children, when).toEqual(blocks)
  }
  const ids = chaptersInOrder(report).flatMap(({ blocks }) => blocks.map((block) => block.id))
  expect(new Set(ids).size, when).toBe(ids.length)
  expect(words(desk.stored()), when).toEqual(words(report))
}

/** All that a report says, without the revisions of its saves. */
function words(report: Report): unknown {
  const chapters = chaptersInOrder(report).map((chapter) => ({ ...chapter, revision: 0 }))
  return { title: report.title, chapters }
}
