import { parseRequest, type WorkerMessage } from '../import/worker-messages'
import { readDocument } from '../import/read-document'
import { ok } from '../../shared/model/failure'
import { draftOf } from './draft-of'
import { parentOf } from './parent'

/**
 * A process that reads one file from outside and recognises it: Electron's utility process in the
 * window, a child of plain Node in the command line. It knows no store, no disk and no network;
 * whoever started it holds the limits of time and memory and ends it.
 */
const parent = parentOf(process)
parent.onMessage((message) => void parse(message))
post({ type: 'ready' })

/** A fault ends the process: whoever waits is told by its end. */
async function parse(message: unknown): Promise<void> {
  const file = parseRequest.parse(message)
  post({ type: 'progress', stage: '正在读取文件', fraction: null })
  const source = await readDocument(file)
  if (!source.ok) return post({ type: 'done', result: source })
  post({ type: 'progress', stage: '正在识别结构', fraction: null })
  const draft = draftOf(source.value)
  post({ type: 'done', result: ok({ source: source.value, draft }) })
}

function post(message: WorkerMessage): void {
  parent.post(message)
}
