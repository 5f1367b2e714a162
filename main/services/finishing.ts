import { Worker } from 'node:worker_threads'
import type { FinishAnswer, FinishQuestion } from '../export/pdf/finish-messages'
import type { Finisher } from '../export/pdf/surface'

/** Lets `work` use a thread that finishes one PDF, and ends the thread. Its faults are thrown. */
export async function withFinisher<T>(
  file: string,
  signal: AbortSignal | undefined,
  work: (finisher: Finisher) => Promise<T>,
): Promise<T> {
  const worker = new Worker(file)
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await work(finisherOf(worker))
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function finisherOf(worker: Worker): Finisher {
  return {
    open: async (pdf) => {
      const answer = await ask(worker, { kind: 'open', pdf })
      if (answer.kind !== 'opened') throw new Error('The thread gave another answer.')
      return answer
    },
    finish: async (numbers, information, chosen) => {
      const answer = await ask(worker, { kind: 'finish', numbers, information, chosen })
      if (answer.kind !== 'finished') throw new Error('The thread gave another answer.')
      return answer
    },
  }
}

function ask(worker: Worker, question: FinishQuestion): Promise<FinishAnswer> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('The thread ended before it answered.'))
    worker.once('error', reject)
    worker.once('exit', ended)
    worker.once('message', (answer: FinishAnswer) => {
      worker.off('error', reject)
      worker.off('exit', ended)
      resolve(answer)
    })
    worker.postMessage(question)
  })
}
