import type { Handlers } from '../../shared/contract/call'
import type { ImportPreview, importing } from '../../shared/contract/importing'
import { fail, ok, type Result } from '../../shared/model/failure'
import { newId, type JobId } from '../../shared/model/ids'
import type { SourceBlock } from '../../shared/model/source'
import { renumbered } from '../../shared/structure/to-report'
import type { ImportFile } from '../import/reader'
import { findReportBySource } from '../store/sources'
import type { Emit } from './emit'
import { outdatedFigures, registerOf } from './own-figures'
import { crashed, type Parse, type ParsedFile } from './parsing'
import type { StoreAccess } from './store-access'
import { storeParsed } from './store-parsed'

export interface ImportingParts {
  readonly store: StoreAccess
  readonly emit: Emit
  readonly parse: Parse
}

/** Imports as the window runs them: a job that parses, then waits for the user's verdict. */
export function importingHandlers(parts: ImportingParts): Handlers<typeof importing> {
  const jobs = new Map<JobId, ImportJob>()
  const forget = (job: JobId): void => {
    jobs.get(job)?.stop.abort()
    jobs.delete(job)
  }
  return {
    'import.parse': (file) => {
      const [oldest] = jobs.keys()
      if (oldest && jobs.size >= mostJobs) forget(oldest)
      const job = newId<JobId>()
      const state: ImportJob = { file, stop: new AbortController(), parsed: null }
      jobs.set(job, state)
      // After the answer: an event of a job that the window does not know yet would be lost.
      setImmediate(() => void run(parts, job, state).catch(faultOf(parts, job)))
      return ok(job)
    },
    'import.accept': ({ job, corrections }) => {
      const { file, parsed } = jobs.get(job) ?? {}
      if (!file || !parsed) return ended
      const db = parts.store.writable()
      if (!db.ok) return db
      const stored = storeParsed(db.value, file, parsed, corrections)
      if (!stored.ok) return stored
      forget(job)
      parts.emit('library.changed', {})
      return stored
    },
    'import.discard': ({ job }) => {
      forget(job)
      return ok(null)
    },
  }
}

interface ImportJob {
  readonly file: ImportFile
  readonly stop: AbortController
  parsed: ParsedFile | null
}

/** A window shows one import; what it left without a verdict is kept no longer than this many. */
const mostJobs = 4

const ended = fail('cancelled', '这次导入已经结束。', '请重新选择文件导入。')

async function run(
  { parse, emit, store }: ImportingParts,
  job: JobId,
  state: ImportJob,
): Promise<void> {
  const parsed = await parse(state.file, {
    signal: state.stop.signal,
    progress: (stage, fraction) => emit('job.progress', { job, stage, fraction }),
  })
  if (parsed.ok) state.parsed = parsed.value
  emit('import.parsed', { job, result: preview(state.file.name, parsed, store) })
}

/** The window waits for an answer also where the program is at fault. */
function faultOf({ emit }: ImportingParts, job: JobId): (fault: unknown) => never {
  return (fault) => {
    emit('import.parsed', { job, result: crashed })
    throw fault
  }
}

function preview(
  file: string,
  parsed: Result<ParsedFile>,
  store: StoreAccess,
): Result<ImportPreview> {
  if (!parsed.ok) return parsed
  const db = store.readable()
  const { source, draft } = parsed.value
  const outdated = db.ok ? outdatedFigures(source, registerOf(db.value, source)) : []
  return ok({
    file,
    format: source.format,
    source: source.blocks.map(line),
    draft: { ...draft, warnings: [...draft.warnings, ...outdated] },
    renumbered: renumbered(draft),
    known: db.ok ? findReportBySource(db.value, parsed.value.sha256) : null,
  })
}

function line(block: SourceBlock): ImportPreview['source'][number] {
  const { place } = block
  const hasLook = block.kind === 'paragraph' && Object.keys(block.look).length > 0
  return { place, text: shown(block), ...(hasLook && { look: block.look }) }
}

function shown(block: SourceBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `${block.autoNumber ?? ''}${block.text}`
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n')
    case 'image':
      return block.name
  }
}
