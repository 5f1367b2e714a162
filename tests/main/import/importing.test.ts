import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeWorker } from '../../../main/cli/node-worker'
import type { Emit } from '../../../main/services/emit'
import { importingHandlers } from '../../../main/services/importing'
import { createParser } from '../../../main/services/parsing'
import { listReports, loadReport } from '../../../main/store/reports'
import { findReportBySource, importedFiles } from '../../../main/store/sources'
import type { ImportPreview } from '../../../shared/contract/importing'
import { ok, type Result } from '../../../shared/model/failure'
import { newId, type JobId } from '../../../shared/model/ids'
import { chaptersInOrder } from '../../../shared/model/report'
import { codeOf, newStore, value } from '../store/samples'

const root = resolve(import.meta.dirname, '../../..')
const example = {
  name: 'report.txt',
  bytes: readFileSync(join(root, 'assets/example/report.txt')),
}
const parse = createParser(nodeWorker(join(root, 'out/main/parse.js')))

describe('an import of the window', () => {
  test('shows what was read and what was recognised, with progress before', async () => {
    const { handlers, heard, verdict } = desk()
    const job = value(await handlers['import.parse'](example))
    const preview = value(await verdict(job))
    expect(preview).toMatchObject({ file: 'report.txt', format: 'txt', renumbered: [] })
    const lines = example.bytes.toString('utf8').split('\n')
    expect(preview.source).toEqual(
      [...lines.entries()]
        .filter(([, text]) => text.trim() !== '')
        .map(([index, text]) => ({ place: index + 1, text })),
    )
    expect(heard.filter((name) => name !== 'import.parsed')).toEqual([
      'job.progress',
      'job.progress',
    ])
  })

  test('becomes a report with the corrections, and keeps its file', async () => {
    const { handlers, verdict, db, heard } = desk()
    const job = value(await handlers['import.parse'](example))
    const { draft } = value(await verdict(job))
    const heading = draft.blocks.find((block) => block.type === 'heading' && block.level === 1)
    const as = { type: 'paragraph', level: null, role: null } as const
    const corrections = [{ block: heading?.id ?? '', as }]
    const report = value(await handlers['import.accept']({ job, corrections }))
    const stored = value(loadReport(db, report))
    const headings = draft.blocks.filter((block) => block.type === 'heading' && block.level === 1)
    expect(stored.chapters).toHaveLength(headings.length - 1)
    expect(stored.title).toBe(draft.title)
    expect(heard).toContain('library.changed')
    const sha256 = value(await parse(example)).sha256
    expect(findReportBySource(db, sha256)?.report).toBe(report)
    const [file] = importedFiles(db, report)
    expect(file).toMatchObject({ file: 'report.txt', format: 'txt', sha256, comments: [] })
    const made = chaptersInOrder(stored).flatMap(({ id, kind, blocks }) => [
      ...(kind === 'chapter' ? [id] : []),
      ...blocks.map((block) => block.id),
    ])
    expect(file?.origins.map(({ id }) => id).toSorted()).toEqual(made.toSorted())
    const lines = example.bytes.toString('utf8').split('\n')
    const [first] = stored.chapters
    const place = file?.origins.find(({ id }) => id === first?.id)?.place ?? 0
    expect(lines[place - 1]).toContain(first?.title)
    expect(codeOf(await handlers['import.accept']({ job, corrections: [] }))).toBe('cancelled')
    expect(listReports(db)).toHaveLength(1)
  })

  test('of the same file again names the report that is there', async () => {
    const { handlers, verdict } = desk()
    const first = value(await handlers['import.parse'](example))
    expect(value(await verdict(first)).known).toBeNull()
    const report = value(await handlers['import.accept']({ job: first, corrections: [] }))
    const again = value(await handlers['import.parse']({ ...example, name: '改了名.txt' }))
    const { known, draft } = value(await verdict(again))
    expect(known).toMatchObject({ report, title: draft.title })
    expect(Date.parse(known?.importedAt ?? '')).not.toBeNaN()
  })

  test('that fails says why, and cannot be accepted', async () => {
    const { handlers, verdict } = desk()
    const job = value(
      await handlers['import.parse']({ name: 'a.txt', bytes: Buffer.from('SQLite format 3\0') }),
    )
    expect(codeOf(await verdict(job))).toBe('format-unknown')
    expect(codeOf(await handlers['import.accept']({ job, corrections: [] }))).toBe('cancelled')
  })

  test('that is discarded stops, and its file is forgotten', async () => {
    const { handlers, verdict } = desk()
    const job = value(await handlers['import.parse'](example))
    const parsed = verdict(job)
    value(await handlers['import.discard']({ job }))
    expect(codeOf(await parsed)).toBe('cancelled')
    const other = value(await handlers['import.parse'](example))
    value(await verdict(other))
    value(await handlers['import.discard']({ job: other }))
    expect(codeOf(await handlers['import.accept']({ job: other, corrections: [] }))).toBe(
      'cancelled',
    )
  })

  test('is kept without a verdict, but not more than four', async () => {
    const { handlers, verdict } = desk()
    const jobs: JobId[] = []
    for (let count = 0; count < 5; count += 1) {
      jobs.push(value(await handlers['import.parse'](example)))
      value(await verdict(jobs.at(-1) ?? newId()))
    }
    const accepted: string[] = []
    for (const job of jobs) {
      accepted.push(codeOf(await handlers['import.accept']({ job, corrections: [] })))
    }
    expect(accepted).toEqual(['cancelled', 'ok', 'ok', 'ok', 'ok'])
  })

  test('nobody began cannot be accepted', async () => {
    const { handlers } = desk()
    expect(codeOf(await handlers['import.accept']({ job: newId(), corrections: [] }))).toBe(
      'cancelled',
    )
    expect(codeOf(await handlers['import.discard']({ job: newId() }))).toBe('ok')
  })
})

/** The handlers on a real store, with what they say to the window. */
function desk() {
  const { db } = newStore()
  const heard: string[] = []
  const verdicts = new Map<JobId, Result<ImportPreview>>()
  const waiting = new Map<JobId, (result: Result<ImportPreview>) => void>()
  const parsed = (job: JobId, result: Result<ImportPreview>) => {
    verdicts.set(job, result)
    waiting.get(job)?.(result)
  }
  const emit: Emit = (name, payload) => {
    heard.push(name)
    if ('result' in payload && 'job' in payload && name === 'import.parsed') {
      const { job, result } = payload
      if (!result.ok) return parsed(job, result)
      if ('draft' in result.value) parsed(job, { ok: true, value: result.value })
    }
  }
  const store = { readable: () => ok(db), writable: () => ok(db) }
  const verdict = (job: JobId) =>
    new Promise<Result<ImportPreview>>((give) => {
      const known = verdicts.get(job)
      if (known) give(known)
      else waiting.set(job, give)
    })
  return { handlers: importingHandlers({ store, emit, parse }), heard, verdict, db }
}
