import type { Editor } from 'slate'
import {
  canRemove,
  insertColumn,
  insertRow,
  removeColumn,
  removeRow,
  removeTable,
  tablePlace,
} from '../session/slate/tables'
import { canMerge, canSplitCell, mergeCells, splitCell } from '../session/slate/merge-cells'
import type { Command } from './command'
import { textCommand } from './text-command'

const isInTable = (editor: Editor): boolean => tablePlace(editor) !== null

const actions = [
  ['row-above', '在上方插入行', isInTable, (editor) => insertRow(editor, 0)],
  ['row-below', '在下方插入行', isInTable, (editor) => insertRow(editor, 1)],
  ['column-left', '在左侧插入列', isInTable, (editor) => insertColumn(editor, 0)],
  ['column-right', '在右侧插入列', isInTable, (editor) => insertColumn(editor, 1)],
  ['remove-row', '删除行', (editor) => canRemove(editor, 'row'), removeRow],
  ['remove-column', '删除列', (editor) => canRemove(editor, 'column'), removeColumn],
  ['merge-cells', '合并单元格', canMerge, mergeCells],
  ['split-cell', '拆分单元格', canSplitCell, splitCell],
  ['remove-table', '删除表格', isInTable, removeTable],
] as const satisfies readonly (readonly [
  id: string,
  title: string,
  when: (editor: Editor) => boolean,
  run: (editor: Editor) => void,
])[]

/** Rows and columns of the table at the caret. */
export const tableLines: readonly Command[] = actions.map(([id, title, when, run]) =>
  textCommand({ id, title, menu: '插入', when, run }),
)
