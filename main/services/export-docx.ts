import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { EarlierYear } from '../../shared/model/earlier-year'
import type { Edition } from '../../shared/model/edition'
import { fail, ok, type Result } from '../../shared/model/failure'
import type { AssetId } from '../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import type { ProfileChoice } from '../../shared/model/page-profile'
import { withDrawn } from '../../shared/resolve/drawn'
import { nameless } from '../../shared/resolve/nameless'
import { resolve } from '../../shared/resolve/resolve'
import type { DocxWork } from '../export/docx/docx-work'
import type { Picture } from '../export/docx/picture'
import type { WrittenDocx } from '../export/docx/write-docx'
import { isWholePicture } from '../export/whole-picture'
import { writeTarget } from '../export/write-target'
import type { DrawCharts } from './draw-charts'

export interface ExportDocxParts {
  /** The folder of the built workers. */
  readonly workersFolder: string
  /** The bytes of a picture; null where there are none. */
  readonly picture: (asset: AssetId) => Picture | null
  /** What is known of the years before last year, for charts over the years. */
  readonly earlier: readonly EarlierYear[]
  /** Null where no window can be opened: charts then are tables of their numbers. */
  readonly draw: DrawCharts | null
}

export interface ExportDocxOptions {
  readonly edition?: Edition
  readonly profile?: ProfileChoice
  readonly signal?: AbortSignal
}

/**
 * Writes a report as a Word document; that of the public edition does not say of what its figures are.
 * Warnings are whole sentences for the user.
 */
export async function exportDocx(
  report: Report,
  target: string,
  { workersFolder, picture, earlier, draw }: ExportDocxParts,
  { edition = 'reporting', profile = 'ruler', signal }: ExportDocxOptions = {},
): Promise<Result<{ readonly warnings: readonly string[] }>> {
  const resolved = resolve(report, earlier)
  const drawn = draw ? await draw(resolved, profile, signal) : null
  if (drawn && !drawn.ok) return drawn
  const shown = drawn ? withDrawn(resolved, drawn.value.charts) : resolved
  const work: DocxWork = {
    report: edition === 'public' ? nameless(shown) : shown,
    of: edition === 'public' ? null : { id: report.id, register: report.register },
    numbering: report.numbering,
    profile,
    pictures: new Map([...picturesOf(report, picture), ...(drawn?.value.pictures ?? [])]),
  }
  const written = await inThread(join(workersFolder, 'write-docx.js'), work, signal)
  if (written === null || signal?.aborted) return exportCancelled
  const kept = await writeTarget(target, written.docx)
  return kept.ok ? ok({ warnings: written.warnings }) : kept
}

export const exportCancelled = fail('cancelled', '导出已取消。', '原有的文件没有改动。')

/** The pictures of a report that can be shown, by their assets. */
export function picturesOf(
  report: Report,
  picture: ExportDocxParts['picture'],
): ReadonlyMap<string, Picture> {
  const found = new Map<string, Picture>()
  for (const { blocks } of chaptersInOrder(report)) {
    for (const block of blocks) {
      if (block.type !== 'image' || found.has(block.asset)) continue
      const bytes = picture(block.asset)
      if (bytes && isWholePicture(bytes.mediaType, bytes.bytes))
        found.set(block.asset, { mediaType: bytes.mediaType, bytes: bytes.bytes })
    }
  }
  return found
}

/** A long report takes a second: the window goes on meanwhile. Null where it was given up. */
function inThread(
  file: string,
  work: DocxWork,
  signal: AbortSignal | undefined,
): Promise<WrittenDocx | null> {
  const worker = new Worker(file, { workerData: work })
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  return new Promise<WrittenDocx | null>((give, reject) => {
    worker.once('message', give)
    worker.once('error', reject)
    worker.once('exit', () => {
      if (signal?.aborted) give(null)
      else reject(new Error('The thread ended before it answered.'))
    })
  }).finally(() => {
    signal?.removeEventListener('abort', stop)
    void worker.terminate()
  })
}
