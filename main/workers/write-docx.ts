import { parentPort, workerData } from 'node:worker_threads'
import type { DocxWork } from '../export/docx/docx-work'
import { writeDocx } from '../export/docx/write-docx'

/** Entry of the thread that writes one Word document: its work comes with it, its answer is one message. */
const { report, of, numbering, profile, pictures }: DocxWork = workerData
const written = writeDocx(report, {
  report: of,
  numbering,
  profile,
  picture: (asset) => pictures.get(asset) ?? null,
})
parentPort?.postMessage(written)
