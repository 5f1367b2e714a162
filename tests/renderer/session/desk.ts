import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Editor } from 'slate'
import { onTestFinished } from 'vitest'
import { pictureType } from '../../../main/import/pictures/picture'
import { pictureSize, type PictureSize } from '../../../main/import/pictures/picture-size'
import { addPicture } from '../../../main/services/assets'
import { getAsset } from '../../../main/store/assets'
import { saveBlocks, saveTexts } from '../../../main/store/chapters'
import type { Readable } from '../../../main/store/database'
import { openStore } from '../../../main/store/open'
import { insertReport, loadReport } from '../../../main/store/reports'
import { applyStructure } from '../../../main/store/structure'
import type { Measure } from '../../../renderer/session/pictures'
import { createSession } from '../../../renderer/session/create-session'
import type { Session, SessionClient } from '../../../renderer/session/session'
import type { Block } from '../../../shared/model/block'
import type { Chapter } from '../../../shared/model/chapter'
import { newId, type AssetId, type ChapterId } from '../../../shared/model/ids'
import { ok } from '../../../shared/model/failure'
import { emptyHead } from '../../../shared/model/head'
import { restartingNumbering, type Report } from '../../../shared/model/report'

/** A session on the real store, without the two processes between them. */
export interface TestDesk {
  readonly session: Session
  readonly report: Report
  readonly client: SessionClient
  /** What the store holds now. */
  readonly stored: () => Report
  readonly editor: (index: number) => Editor
}

/** `wrap` may put something between session and store, as a hanging or failing answer. */
export function openDesk(
  report: Report,
  wrap: (client: SessionClient) => SessionClient = (client) => client,
): TestDesk {
  const folder = mkdtempSync(join(tmpdir(), 'antou-session-'))
  const opened = openStore(join(folder, 'antou.db'))
  if (!opened.ok || !opened.value.writable) throw new Error('The store did not open.')
  const { readable, writable, close } = opened.value
  insertReport(writable, report)
  const client: SessionClient = {
    'library.open': async (input) => loadReport(readable, input.report),
    'chapter.save': async (input) => saveBlocks(writable, input),
    'chapters.save': async (input) => saveTexts(writable, input.report, input.texts),
    'register.earlier': async () => ok([]),
    'asset.add': async (input) => addPicture(writable, input),
    'structure.apply': async (input) => applyStructure(writable, input),
  }
  const measure: Measure = async (asset) => sizeOf(readable, asset)
  const session = createSession(wrap(client), report, measure)
  onTestFinished(() => {
    session.close()
    close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    session,
    report,
    client,
    stored: () => {
      const loaded = loadReport(readable, report.id)
      if (!loaded.ok) throw new Error(loaded.failure.message)
      return loaded.value
    },
    editor: (index) => session.editorOf(chapterAt(session.state().report, index).id),
  }
}

/** In the place of the browser, which decodes. */
function sizeOf(db: Readable, asset: AssetId): PictureSize | null {
  const stored = getAsset(db, asset)
  const type = stored && pictureType(stored.bytes)
  return type && pictureSize(stored.bytes, type)
}

export function chapterAt(report: Report, index: number): Chapter {
  const found = report.chapters[index]
  if (!found) throw new Error(`There is no chapter ${index}.`)
  return found
}

/** A report of chapters, each given by its paragraphs or blocks. */
export function reportOf(...chapters: readonly (readonly (string | Block)[])[]): Report {
  return {
    id: newId(),
    title: '青杨区2025年度法治政府建设情况报告',
    organization: '青杨区司法局',
    year: 2025,
    head: emptyHead,
    numbering: restartingNumbering,
    front: chapterOf('front', '', ['青杨区人民政府：']),
    chapters: chapters.map((blocks, index) => chapterOf('chapter', `第${index + 1}部分`, blocks)),
    back: chapterOf('back', '', ['特此报告。']),
    register: [],
    structureRevision: 0,
  }
}

export function paragraph(text: string, more: Partial<Block> = {}): Block {
  return { type: 'paragraph', id: newId(), children: [{ text }], ...more } as Block
}

export function heading(level: 2 | 3 | 4, text: string): Block {
  return { type: 'heading', id: newId(), level, children: [{ text }] }
}

export function table(rows: readonly (readonly string[])[]): Block {
  return {
    type: 'table',
    id: newId(),
    caption: '',
    children: rows.map((cells) => ({
      type: 'table-row',
      children: cells.map((text) => ({ type: 'table-cell', children: [{ text }] })),
    })),
  }
}

function chapterOf(
  kind: Chapter['kind'],
  title: string,
  content: readonly (string | Block)[],
): Chapter {
  const blocks = content.map((each) => (typeof each === 'string' ? paragraph(each) : each))
  const level = kind === 'chapter' ? 1 : null
  return { id: newId<ChapterId>(), kind, level, title, runIn: false, blocks, revision: 0 }
}

/** Ends the tick: Slate tells of changes in a microtask. */
export async function tick(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}
