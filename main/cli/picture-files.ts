import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assetId } from '../../shared/model/ids'
import type { Pictures } from './command'

/** Writes the pictures of a report beside its file, for the process that prints it. */
export async function writePictures(report: string, pictures: Pictures): Promise<void> {
  await mkdir(folderOf(report))
  for (const [id, { mediaType, bytes }] of pictures) {
    await writeFile(join(folderOf(report), `${id}.${mediaType.replace('image/', '')}`), bytes)
  }
}

/** The pictures beside a report's file. */
export async function readPictures(report: string): Promise<Pictures> {
  const pictures = new Map<string, { readonly mediaType: string; readonly bytes: Uint8Array }>()
  for (const name of await readdir(folderOf(report))) {
    const [id = '', kind = ''] = name.split('.')
    const bytes = await readFile(join(folderOf(report), name))
    pictures.set(assetId.parse(id), { mediaType: `image/${kind}`, bytes })
  }
  return pictures
}

function folderOf(report: string): string {
  return join(dirname(report), 'pictures')
}
