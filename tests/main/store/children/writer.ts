// Saves one chapter again and again until it is killed, and says each revision that it was told is
// stored. Arguments: the file, the report, the chapter.
import { writeSync } from 'node:fs'
import { saveBlocks } from '../../../../main/store/chapters'
import { openStore } from '../../../../main/store/open'
import { loadReport } from '../../../../main/store/reports'
import { applyStructure } from '../../../../main/store/structure'
import { newId, chapterId, reportId } from '../../../../shared/model/ids'
import type { Block } from '../../../../shared/model/block'

const [file = '', reportText, chapterText] = process.argv.slice(2)
const store = openStore(file)
if (!store.ok || !store.value.writable) throw new Error('not opened')
const db = store.value.writable
const report = reportId.parse(reportText)
const chapter = chapterId.parse(chapterText)
const loaded = loadReport(db, report)
if (!loaded.ok) throw new Error(loaded.failure.message)
let structure = loaded.value.structureRevision
let revision = loaded.value.chapters.find(({ id }) => id === chapter)?.revision ?? 0

for (;;) {
  const text = `修改${revision + 1}：${'云岭区'.repeat(1 + ((revision * 37) % 900))}`
  const blocks: Block[] = [{ type: 'paragraph', id: newId(), children: [{ text }] }]
  const saved = saveBlocks(db, { report, chapter, revision, blocks })
  if (!saved.ok) throw new Error(saved.failure.message)
  revision = saved.value.revision
  say(`text ${revision}`)
  if (revision % 5 !== 0) continue
  const operation = { type: 'move-chapter', chapter, index: revision % 3 } as const
  const moved = applyStructure(db, { report, revision: structure, operation })
  if (!moved.ok) throw new Error(moved.failure.message)
  structure = moved.value.revision
  say(`structure ${structure}`)
}

/** Straight to the pipe: what is said has left the process. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}
