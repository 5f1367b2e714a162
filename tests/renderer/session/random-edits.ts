import { Editor, Node, Range, Transforms } from 'slate'
import { insertPlain } from '../../../renderer/session/clipboard/insert-plain'
import { insertComputed } from '../../../renderer/session/slate/computed'
import { figureAt, setFigure, writeOutFigure } from '../../../renderer/session/slate/figures'
import { insertNote } from '../../../renderer/session/slate/notes'
import { moveBlocks, shiftLevels } from '../../../renderer/session/slate/levels'
import { insertPageBreak } from '../../../renderer/session/slate/page-breaks'
import { setStyle, toggleLead, toggleMark } from '../../../renderer/session/slate/style'
import {
  insertColumn,
  insertRow,
  insertTable,
  moveCell,
  removeColumn,
  removeRow,
  removeTable,
} from '../../../renderer/session/slate/tables'
import { isFigure } from '../../../shared/model/blocks/inline'
import type { Indicator } from '../../../shared/model/indicator'
import { chaptersInOrder } from '../../../shared/model/report'
import { tick } from './desk'
import { plainPng } from './plain-png'
import {
  anyChapter,
  anyPoint,
  caretIn,
  during,
  openEditor,
  pass,
  paste,
  select,
  type Hand,
} from './random-hand'

/** Makes one edit as a person could; gives its name. */
export async function editOnce(hand: Hand): Promise<string> {
  const editor = openEditor(hand)
  // A text that grows for ever would only make the run slow.
  const name =
    editor.children.length > 40
      ? 'delete over blocks'
      : hand.random.one(ways(Object.entries(edits)))
  await edits[name]?.[1](hand)
  // Slate tells of a change in a microtask: the next edit comes before it, or after.
  if (hand.random.below(4) > 0) await tick()
  return name
}

type Edit = (hand: Hand) => void | Promise<void>

const words = [
  '依法行政',
  '全年受理四十件，',
  '办结。',
  'WPS',
  '2025',
  '𠮷',
  '——',
  '（一）',
  '。',
  '，',
] as const
const pastes = [
  '一行字',
  '两行字，\n第二行。',
  '一、总体情况\n（一）受理情况\n1.案件。今年受理四十件。\n正文。',
  '项目\t数量\n受理\t40\n办结\t38',
  '\n\n',
] as const

/** How often an edit comes, and what it does. */
const edits: Readonly<Record<string, readonly [often: number, edit: Edit]>> = {
  type: [
    14,
    async ({ desk, random }) => {
      const editor = caretIn({ desk, random })
      for (const key of random.one(words)) {
        editor.insertText(key)
        await tick()
      }
    },
  ],
  compose: [14, compose],
  'give a composition up': [
    2,
    async ({ desk, random }) => {
      const editor = caretIn({ desk, random })
      desk.session.composition(true)
      if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
      await pass(random.below(900))
      desk.session.composition(false)
    },
  ],
  'move the caret': [8, (hand) => Transforms.select(openEditor(hand), anyPoint(hand))],
  select: [8, select],
  'delete backward': [8, (hand) => caretIn(hand).deleteBackward('character')],
  'delete forward': [4, (hand) => caretIn(hand).deleteForward('character')],
  'delete over blocks': [
    4,
    (hand) => {
      select(hand)
      openEditor(hand).deleteFragment()
    },
  ],
  'replace by a key': [
    3,
    (hand) => {
      select(hand)
      openEditor(hand).insertText(hand.random.one(words))
    },
  ],
  return: [8, (hand) => caretIn(hand).insertBreak()],
  'paste text': [3, (hand) => paste(caretIn(hand), { 'text/plain': hand.random.one(pastes) })],
  'paste what was copied': [3, pasteCopy],
  'paste plain': [2, (hand) => insertPlain(caretIn(hand), hand.random.one(pastes))],
  style: [
    4,
    (hand) => {
      const level = hand.random.one([1, 2, 3, 4] as const)
      const type = hand.random.one(['paragraph', 'heading'] as const)
      setStyle(caretIn(hand), { type, level })
    },
  ],
  lead: [3, (hand) => toggleLead(caretIn(hand), 2)],
  bold: [3, (hand) => toggleMark(caretIn(hand), hand.random.one(['bold', 'underline']))],
  level: [4, (hand) => shiftLevels(caretIn(hand), hand.random.one([1, -1]))],
  'move blocks': [4, (hand) => moveBlocks(caretIn(hand), hand.random.one([1, -1]))],
  'move blocks over chapters': [3, moveOver],
  table: [2, (hand) => insertTable(caretIn(hand), 2 + hand.random.below(2), 2)],
  'table lines': [
    4,
    (hand) => {
      hand.random.one([
        (editor: Editor) => insertRow(editor, hand.random.one([0, 1])),
        (editor: Editor) => insertColumn(editor, hand.random.one([0, 1])),
        removeRow,
        removeColumn,
        removeTable,
        (editor: Editor) => moveCell(editor, hand.random.one([1, -1])),
      ])(caretIn(hand))
    },
  ],
  'page break': [1, (hand) => insertPageBreak(caretIn(hand))],
  picture: [1, insertPicture],
  figure: [4, figure],
  'change a figure': [2, changeFigure],
  reference: [3, reference],
  note: [2, (hand) => insertNote(caretIn(hand))],
  'change a value': [
    2,
    ({ desk, random }) => {
      const { register } = desk.session.state().report
      const { id: indicator } = random.one(register as [Indicator, ...Indicator[]])
      const fields = { value: random.one(['295', '1204', '约三百', null]) }
      desk.session.change({ type: 'set-indicators', changes: [{ indicator, fields }] })
    },
  ],
  undo: [8, ({ desk, random }) => repeat(1 + random.below(5), desk.session.undo)],
  redo: [6, ({ desk, random }) => repeat(1 + random.below(4), desk.session.redo)],
  'open a chapter': [6, (hand) => hand.desk.session.openChapter(anyChapter(hand).id)],
  'add a chapter': [
    1,
    (hand) => {
      const { session } = hand.desk
      if (session.state().report.chapters.length > 7) return
      session.addChapter(anyChapter(hand).id, { title: '新的一章', level: 1 })
    },
  ],
  'remove a chapter': [1, removeChapter],
  'move a chapter': [
    2,
    (hand) => {
      const index = hand.random.below(hand.desk.session.state().report.chapters.length + 1)
      const { id } = anyChapter(hand)
      hand.desk.session.change({ type: 'move-chapter', chapter: id, index })
    },
  ],
  'rename a chapter': [
    3,
    (hand) => {
      const { id: chapter, title } = anyChapter(hand)
      for (const key of hand.random.one(words)) {
        const fields = { title: Array.from(`${title}${key}`).slice(-20).join('') }
        hand.desk.session.change({ type: 'set-chapter', chapter, fields }, { joins: true })
      }
    },
  ],
  'change the title': [
    1,
    ({ desk, random }) =>
      desk.session.change({ type: 'set-report', fields: { title: random.one(words) } }),
  ],
  'replace everywhere': [1, replaceEverywhere],
  wait: [8, ({ random }) => pass(random.below(1500))],
}

function ways(all: readonly [string, readonly [number, Edit]][]): [string, ...string[]] {
  const [first = '', ...others] = all.flatMap(([name, [often]]) =>
    Array.from({ length: often }, () => name),
  )
  return [first, ...others]
}

/** As Slate does: what is selected goes when a composition begins, the words come when it ends. */
async function compose({ desk, random }: Hand): Promise<void> {
  const editor = caretIn({ desk, random })
  for (let word = random.below(3); word >= 0; word -= 1) {
    desk.session.composition(true)
    if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
    await pass(random.below(400))
    editor.insertText(random.one(words))
    await tick()
    desk.session.composition(false)
  }
}

function figure(hand: Hand): void {
  const { session } = hand.desk
  const editor = caretIn(hand)
  const { register } = session.state().report
  const indicator = hand.random.one(register as [Indicator, ...Indicator[]])
  const form = hand.random.one(['value', 'yoy', 'prior'] as const)
  const { selection } = editor
  if (!selection) return
  session.together(() =>
    insertComputed(editor, { type: 'figure', indicator: indicator.id, form }, selection),
  )
}

/** Names any block, also one that cannot be named: then it is a blank. */
function reference(hand: Hand): void {
  const editor = caretIn(hand)
  const { selection } = editor
  const chapter = anyChapter(hand)
  const block = chapter.blocks[hand.random.below(chapter.blocks.length)]
  if (!selection || !block) return
  hand.desk.session.together(() =>
    insertComputed(editor, { type: 'reference', to: block.id }, selection),
  )
}

/** Goes to a figure of the open chapter, and gives it another form, or writes it out. */
function changeFigure(hand: Hand): void {
  const { session } = hand.desk
  const editor = openEditor(hand)
  const all = Array.from(
    Editor.nodes(editor, { at: [], match: (node) => isFigure(node), voids: true }),
  )
  const found = all[hand.random.below(Math.max(1, all.length))]
  if (!found) return
  Transforms.select(editor, Editor.start(editor, found[1]))
  const entry = figureAt(editor)
  if (!entry) throw new Error('The caret is on no figure.')
  session.together(() => {
    if (hand.random.below(3) === 0) writeOutFigure(editor, entry)
    else setFigure(editor, entry[1], { form: hand.random.one(['number', 'rate'] as const) })
  })
}

function pasteCopy(hand: Hand): void {
  select(hand)
  const types: Record<string, string> = {}
  const setData = (type: string, text: string): void => {
    // Pages need a real parser of HTML.
    if (type !== 'text/html') types[type] = text
  }
  openEditor(hand).setFragmentData({ setData } as unknown as DataTransfer)
  hand.random.one([select, () => Transforms.collapse(openEditor(hand))])(hand)
  paste(openEditor(hand), types)
}

function moveOver({ desk, random }: Hand): void {
  const from = anyChapter({ desk, random })
  const to = anyChapter({ desk, random })
  const first = random.below(from.blocks.length)
  const last = Math.min(first + random.below(3), from.blocks.length - 1)
  desk.session.moveBlocks(
    { chapter: from.id, first, last },
    { chapter: to.id, index: random.below(to.blocks.length + 1) },
  )
}

async function insertPicture({ desk, random }: Hand): Promise<void> {
  const editor = caretIn({ desk, random })
  const file = new File([plainPng(4, 3)], '图.png')
  // Its bytes come at once, or the same seed would not give the same run.
  file.arrayBuffer = async () => plainPng(4, 3).buffer
  const added = desk.session.addPictures([file])
  // One goes on writing until it has come.
  editor.insertText(random.one(words))
  await during(added, 100)
}

function removeChapter(hand: Hand): void {
  const chapter = anyChapter(hand)
  const { session } = hand.desk
  if (chapter.kind !== 'chapter' || session.state().report.chapters.length < 2) return
  session.change({ type: 'remove-chapter', chapter: chapter.id })
}

/** A word for another one in all chapters and titles, as one step. */
function replaceEverywhere({ desk, random }: Hand): void {
  const [from, to] = [random.one(words), random.one(words)]
  desk.session.together(() => {
    for (const { id, kind, title } of chaptersInOrder(desk.session.state().report)) {
      const editor = desk.session.editorOf(id)
      for (const [leaf, path] of Array.from(Node.texts(editor))) {
        const at = leaf.text.indexOf(from)
        if (at < 0) continue
        const anchor = { path, offset: at }
        Transforms.insertText(editor, to, {
          at: { anchor, focus: { path, offset: at + from.length } },
        })
        break
      }
      if (kind !== 'chapter') continue
      const fields = { title: title.replace(from, to) }
      desk.session.change({ type: 'set-chapter', chapter: id, fields })
    }
  })
}

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time += 1) work()
}
