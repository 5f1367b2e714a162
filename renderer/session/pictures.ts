import { Editor } from 'slate'
import { largestPicture } from '../../shared/contract/assets'
import type { Failure, Result } from '../../shared/model/failure'
import type { AssetId, ChapterId } from '../../shared/model/ids'
import { damagedPicture, tooManyBytes } from '../../shared/model/picture-failures'
import type { Editors } from './editors'
import { chapterOf, type Picture } from './picture'
import type { SessionClient } from './session'
import { insertPictures, type NewPicture } from './slate/standing'

/** A size in pixels as it is shown, a turned photograph turned; null where it cannot be decoded. */
export type Measure = (
  asset: AssetId,
) => Promise<{ readonly width: number; readonly height: number } | null>

export interface PicturesParts {
  readonly client: SessionClient
  readonly picture: Picture
  readonly editors: Editors
  readonly measure: Measure
  readonly together: (work: () => void) => void
  readonly tell: (failure: Failure) => void
}

/** Brings files into the store and inserts them as pictures where the caret was when it began. */
export type AddPictures = (chapter: ChapterId, files: readonly File[]) => Promise<void>

export function createPictures(parts: PicturesParts): AddPictures {
  const { picture, editors, together } = parts
  return async (chapter, files) => {
    if (picture.state().readOnly) return
    const editor = editors.editorOf(chapter)
    const { selection } = editor
    // The text may change meanwhile: the reference goes with it.
    const caret = selection && Editor.pointRef(editor, selection.focus)
    const added: NewPicture[] = []
    for (const file of files) {
      const one = await addPicture(parts, file)
      if (one) added.push(one)
    }
    await compositionEnd(picture)
    if (!chapterOf(picture.state().report, chapter)) return
    together(() => insertPictures(editor, added, caret?.unref() ?? null))
  }
}

async function addPicture(
  { client, measure, tell }: PicturesParts,
  file: File,
): Promise<NewPicture | null> {
  const refused = (answer: Result<unknown>): null => {
    if (answer.ok) return null
    const { failure } = answer
    tell({ ...failure, message: `${file.name || '图片'}：${failure.message}` })
    return null
  }
  if (file.size > largestPicture.bytes) return refused(tooManyBytes)
  const bytes = await readBytes(file)
  if (!bytes) return refused(damagedPicture)
  const answer = await client['asset.add']({ name: file.name.slice(-260), bytes })
  if (!answer.ok) return refused(answer)
  const { asset } = answer.value
  const size = await measure(asset)
  return size ? { asset, name: file.name, ...size } : refused(damagedPicture)
}

/** Null where the file went away meanwhile. */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** Nothing is put into a text while it is composed in. */
function compositionEnd({ state, subscribe }: Picture): Promise<void> {
  return new Promise((resolve) => {
    if (!state().composing) return resolve()
    const stop = subscribe(() => {
      if (state().composing) return
      stop()
      resolve()
    })
  })
}
