import { wordTable } from '../../shared/check/word-table'
import type { Settings } from '../../shared/model/settings'
import { parseFile } from '../import/parse-file'
import { failureToast } from './failure-toast'
import type { WindowParts } from './parts'

/** The office's list of words as a file: taken in and written out. */
export interface WordsFile {
  /** Takes the words of a file into the list, and tells how many. */
  readonly read: (file: File) => Promise<void>
  readonly write: () => Promise<void>
}

export function createWordsFile(
  { connection, tell, state }: WindowParts,
  keep: (part: Partial<Settings>) => Promise<void>,
): WordsFile {
  return {
    read: async (file) => {
      const parsed = await parseFile(connection, file)
      if (!parsed.ok) return tell(failureToast(parsed.failure))
      const { words } = state().settings
      const found = parsed.value.draft.blocks
        .map((block) => (block.type === 'table' ? wordTable(block.rows, words) : null))
        .find((each) => each !== null)
      if (!found) return tell({ kind: 'error', title: noTable, details: [noTableAction] })
      if (found.words.length > most) return tell({ kind: 'error', title: tooMany })
      await keep({ words: [...found.words] })
      const title = `用词表新增${found.added}条，改动${found.changed}条`
      const kind = found.problems.length > 0 ? 'warning' : 'success'
      tell({ kind, title, details: found.problems.slice(0, 8) })
    },
    write: async () => {
      const answer = await connection.api['words.export']({})
      if (!answer.ok) tell(failureToast(answer.failure))
      else if (answer.value !== null) tell({ kind: 'info', title: `已导出“${answer.value}”` })
    },
  }
}

const most = 3000
const tooMany = `用词表最多${most}条，这个文件没有收；请先删去一些。`
const noTable = '这个文件里没有认得出的用词表。'
const noTableAction = '表头里要有“不用的写法”和“应写作”两列；先导出一份照着填最稳妥。'
