import type { StoredPicture } from '../../shared/model/blocks/image'
import type { Correction } from '../../shared/model/correction'
import { ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import type { SourceBlock } from '../../shared/model/source'
import { correct } from '../../shared/structure/correct'
import { reportFromDraft } from '../../shared/structure/to-report'
import { pictureType } from '../import/pictures/picture'
import type { ImportFile } from '../import/reader'
import { putAsset } from '../store/assets'
import type { Writable } from '../store/database'
import { insertReport } from '../store/reports'
import { transaction } from '../store/transaction'
import type { ParsedFile } from './parsing'

/** Makes a report of a parsed file, corrected by the user, and stores it with its pictures and the file itself. */
export function storeParsed(
  db: Writable,
  file: ImportFile,
  parsed: ParsedFile,
  corrections: readonly Correction[],
): Result<ReportId> {
  const { format, blocks } = parsed.source
  return transaction(db, () => {
    const pictures = putPictures(db, blocks)
    if (!pictures.ok) return pictures
    const report = reportFromDraft(correct(parsed.draft, corrections), pictures.value)
    const source = { file: file.name, format, sha256: parsed.sha256, content: file.bytes }
    const stored = insertReport(db, report, source)
    return stored.ok ? ok(report.id) : stored
  })
}

/** The pictures that can be shown, by their place in the file. */
function putPictures(
  db: Writable,
  blocks: readonly SourceBlock[],
): Result<ReadonlyMap<number, StoredPicture>> {
  const pictures = new Map<number, StoredPicture>()
  for (const block of blocks) {
    if (block.kind !== 'image') continue
    const { name, bytes, width, height, place } = block
    const mediaType = pictureType(bytes)
    if (mediaType === null || width === undefined || height === undefined) continue
    const asset = putAsset(db, { name, mediaType, bytes })
    if (!asset.ok) return asset
    pictures.set(place, { asset: asset.value, width, height })
  }
  return ok(pictures)
}
