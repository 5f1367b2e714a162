import { parentPort } from 'node:worker_threads'
import { pdfFinisher } from '../export/pdf/finish-pdf'
import type { FinishAnswer, FinishQuestion } from '../export/pdf/finish-messages'

/** Entry of the thread that finishes one PDF: it answers each question once, in order. */
const finisher = pdfFinisher()

parentPort?.on('message', (question: FinishQuestion) => {
  void answer(question).then((message) => parentPort?.postMessage(message))
})

async function answer(question: FinishQuestion): Promise<FinishAnswer> {
  if (question.kind === 'open') return { kind: 'opened', ...(await finisher.open(question.pdf)) }
  const { pdf, drawnFonts } = await finisher.finish(
    question.numbers,
    question.information,
    question.chosen,
  )
  return { kind: 'finished', pdf, drawnFonts }
}
