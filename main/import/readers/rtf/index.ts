import { fail } from '../../../../shared/model/failure'
import { createNoteMarks } from '../../document/note-marks'
import { createRemarkPlaces } from '../../document/remark-places'
import { headsWarning, shownHeads } from '../../document/running-heads'
import { createSink } from '../../document/sink'
import { emitItems } from '../../document/story'
import { createWordTold } from '../../document/word-told'
import { emptyFile } from '../../read-failures'
import type { Reader } from '../../reader'
import { Refusal, refusable } from '../../refusal'
import { readRtf } from './reading'

/** Rich Text Format of Word, WPS and any other program; often named .doc. */
export const rtf: Reader = {
  format: 'rtf',
  matches: (bytes) =>
    Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('{\\rtf'),
  read: (bytes) =>
    refusable(async () => {
      const [told, sink] = [createWordTold(), createSink()]
      const read = readRtf(bytes, told)
      const places = createRemarkPlaces(read.remarks)
      const noteMarks = createNoteMarks()
      emitItems(read.items, { sink, told, places, noteMarks })
      if (sink.blocks.length === 0)
        throw new Refusal(told.count('cut-off') > 0 ? cutOff : emptyFile)
      const comments = places.comments(sink.blocks)
      told.tell('comments-kept', comments.length)
      const heads = shownHeads(read.heads)
      return {
        format: rtf.format,
        blocks: noteMarks.marked(sink.blocks),
        warnings: [...told.warnings(), ...headsWarning(heads)],
        ...(comments.length > 0 && { comments }),
        ...(heads.length > 0 && { runningHeads: heads }),
      }
    }),
}

const cutOff = fail(
  'file-unreadable',
  '这个 RTF 文件不完整，还没有到正文就断了。',
  '请重新复制一份；还不行的，请在 Word 或 WPS 里打开它，另存为 .docx，再导入。',
)
