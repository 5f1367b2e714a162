import { createHash } from 'node:crypto'
import { largestFile } from '../../shared/contract/importing'
import { fail, ok, type Result } from '../../shared/model/failure'
import type { StartWorker, WorkerProcess } from '../app/worker-process'
import type { ImportFile } from '../import/reader'
import { workerMessage, type Recognised } from '../import/worker-messages'

export type { ImportFile }

/** A file as it was read and recognised. `sha256` is in hexadecimal. */
export interface ParsedFile extends Recognised {
  readonly sha256: string
  readonly bytes: number
}

export interface ParseOptions {
  readonly signal?: AbortSignal
  readonly progress?: (stage: string, fraction: number | null) => void
}

/**
 * Reads and recognises a file in a process of its own. Failures: those of the readers,
 * `file-too-large`, `parse-timeout`, `parse-crashed`, `cancelled`.
 */
export type Parse = (file: ImportFile, options?: ParseOptions) => Promise<Result<ParsedFile>>

/** A parser that starts a process for each file. `patience` is the wall clock's limit in milliseconds. */
export function createParser(start: StartWorker, patience = 60_000): Parse {
  return async (file, options = {}) => {
    if (file.bytes.byteLength > largestFile) return tooLarge
    const recognised = await inProcess(start, file, options, patience)
    if (!recognised.ok) return recognised
    const { byteLength } = file.bytes
    return ok({ ...recognised.value, sha256: sha256(file.bytes), bytes: byteLength })
  }
}

export const tooLarge = fail(
  'file-too-large',
  '文件超过 100 MB，不是一份报告的大小。',
  '请核对是不是选错了文件；确实是报告的，请分成几份导入。',
)

function inProcess(
  start: StartWorker,
  file: ImportFile,
  { signal, progress }: ParseOptions,
  patience: number,
): Promise<Result<Recognised>> {
  if (signal?.aborted) return Promise.resolve(cancelled)
  return new Promise((give) => {
    const worker = start()
    const end = (result: Result<Recognised>): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      worker.kill()
      give(result)
    }
    const cancel = (): void => end(cancelled)
    const timer = setTimeout(() => end(timedOut), patience)
    signal?.addEventListener('abort', cancel)
    worker.onExit(() => end(crashed))
    listen(worker, file, end, progress)
  })
}

function listen(
  worker: WorkerProcess,
  file: ImportFile,
  end: (result: Result<Recognised>) => void,
  progress: ParseOptions['progress'],
): void {
  worker.onMessage((raw) => {
    const message = workerMessage.safeParse(raw)
    if (!message.success) return end(crashed)
    switch (message.data.type) {
      case 'ready':
        return worker.post({ name: file.name, bytes: file.bytes })
      case 'progress':
        return progress?.(message.data.stage, message.data.fraction)
      case 'done':
        return end(message.data.result)
    }
  })
}

const cancelled = fail('cancelled', '导入已取消。', '需要时请重新选择文件。')

const timedOut = fail(
  'parse-timeout',
  '读取这个文件用时太长，已经停止。',
  '请把文件分成几份，或另存为 UTF-8 编码的 .txt，再导入。',
)

export const crashed = fail(
  'parse-crashed',
  '读取这个文件时出错，已经停止，程序和其他报告不受影响。',
  '请用记事本打开它，把文字复制到新的 .txt 文件里再导入。',
)

/** In hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
