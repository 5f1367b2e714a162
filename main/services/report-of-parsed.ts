import type { StoredPicture } from '../../shared/model/blocks/image'
import type { Correction } from '../../shared/model/correction'
import type { AssetId } from '../../shared/model/ids'
import type { Origin } from '../../shared/model/provenance'
import type { Report } from '../../shared/model/report'
import type { SourceDocument } from '../../shared/model/source'
import { correct } from '../../shared/structure/correct'
import { withNoteMarks } from '../../shared/structure/note-marks'
import type { Origins } from '../../shared/structure/report-blocks'
import { reportFromDraft } from '../../shared/structure/to-report'
import { pictureType } from '../import/pictures/picture'
import { assetIdOf, type Asset } from '../store/assets'
import type { ParsedFile } from './parsing'

/** A report as it was read, with the pictures that its blocks name. */
export interface ParsedReport {
  readonly report: Report
  readonly pictures: ReadonlyMap<AssetId, Asset>
  /** Where each of its chapters and blocks came from. */
  readonly origins: readonly Origin[]
}

/** Makes a report of a parsed file, corrected by the user; pictures that can be shown come along. */
export function reportOfParsed(
  { draft, source }: ParsedFile,
  corrections: readonly Correction[],
): ParsedReport {
  const pictures = new Map<AssetId, Asset>()
  const byPlace = new Map<number, StoredPicture>()
  for (const block of source.blocks) {
    if (block.kind !== 'image') continue
    const { name, bytes, width, height, place } = block
    const mediaType = pictureType(bytes)
    if (mediaType === null || width === undefined || height === undefined) continue
    const asset = assetIdOf(bytes)
    pictures.set(asset, { name, mediaType, bytes })
    byPlace.set(place, { asset, width, height })
  }
  const origins: Origins = new Map()
  const made = reportFromDraft(correct(draft, corrections), byPlace, origins)
  const places = placed(origins, source)
  return { report: withNoteMarks(made, places, source.blocks), pictures, origins: places }
}

function placed(origins: Origins, { blocks }: SourceDocument): readonly Origin[] {
  const looks = new Map(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [[block.place, block.look] as const] : [],
    ),
  )
  return [...origins].map(([id, { place, evidence }]) => {
    const look = looks.get(place)
    const says = look !== undefined && Object.keys(look).length > 0
    return { id, place, evidence, ...(says && { look }) }
  })
}
