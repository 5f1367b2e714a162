import type { ImportPreview } from '../../shared/contract/importing'
import type { Correction } from '../../shared/model/correction'
import { fail, type Failure, type Result } from '../../shared/model/failure'
import type { JobId, ReportId } from '../../shared/model/ids'
import type { Connection } from '../api/connection'
import { followJob } from '../api/job'
import type { ImportState } from './import-state'

/** One file on its way to a report. */
export interface ImportWork {
  /** Ends when main has the file, or refused it. */
  readonly begun: Promise<void>
  /** Makes the report; after a failure the file is still there to be accepted again. */
  readonly accept: (corrections: readonly Correction[]) => Promise<Result<ReportId>>
  /** Forgets the file, also in the middle of parsing; nothing is told any more. */
  readonly discard: () => void
}

/** A file larger than this is not even read into the window; main's own limit is the same. */
const mostBytes = 100 * 1024 * 1024

/** Has a file parsed and tells how far it is. */
export function startImport(
  connection: Connection,
  file: File,
  tell: (state: ImportState) => void,
): ImportWork {
  const { api } = connection
  let job: JobId | null = null
  let preview: ImportPreview | null = null
  let discarded = false

  const set = (state: ImportState): void => {
    if (!discarded) tell(state)
  }
  const failed = (failure: Failure): void => set({ kind: 'failed', file: file.name, failure })
  const following = followJob(connection, 'import.parsed', {
    progress: ({ stage, fraction }) => set({ kind: 'parsing', file: file.name, stage, fraction }),
    finished: ({ result }) => {
      if (!result.ok) return failed(result.failure)
      preview = result.value
      set({ kind: 'review', preview, accepting: false })
    },
  })
  const begin = async (): Promise<void> => {
    set({ kind: 'parsing', file: file.name, stage: '正在读取文件…', fraction: null })
    const bytes = await readFile(file)
    if (discarded) return
    if (!bytes.ok) return failed(bytes.failure)
    const answer = await api['import.parse']({ name: file.name.slice(-260), bytes: bytes.value })
    if (!answer.ok) return failed(answer.failure)
    job = answer.value
    if (discarded) return void api['import.discard']({ job })
    following.started(job)
  }

  return {
    begun: begin(),
    accept: async (corrections) => {
      if (!job || !preview) throw new Error('There is nothing to accept yet.')
      set({ kind: 'review', preview, accepting: true })
      const answer = await api['import.accept']({ job, corrections: [...corrections] })
      if (!answer.ok) set({ kind: 'review', preview, accepting: false })
      return answer
    },
    discard: () => {
      discarded = true
      following.stop()
      if (job) void api['import.discard']({ job })
    },
  }
}

async function readFile(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.size > mostBytes) {
    return fail(
      'file-too-large',
      `“${file.name}”太大，无法导入。`,
      '请确认选对了文件；文本文件不能超过 100 MB。',
    )
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return fail(
      'file-unreadable',
      `“${file.name}”读不出来。`,
      '请确认文件还在原处、没有被其他程序占用，再试一次。',
    )
  }
}
