import { CFB } from '@e965/xlsx'
import { z } from 'zod'
import { ok, type Result } from '../../../shared/model/failure'
import { containerBroken } from './container-failures'

/** An OLE container ([MS-CFB]): its streams by their path, `/` between storages. */
export interface Ole {
  readonly stream: (name: string) => Uint8Array | null
  readonly names: readonly string[]
}

// The library has no types for this part of it.
const container = z.object({
  FullPaths: z.array(z.string()),
  FileIndex: z.array(z.object({ content: z.unknown().optional() })),
})

/** Opens a container of which all streams are read. Failure: `file-unreadable`. */
export function openOle(bytes: Uint8Array): Result<Ole> {
  let read: unknown
  try {
    read = CFB.read(bytes, { type: 'array' })
  } catch {
    return containerBroken
  }
  const shaped = container.safeParse(read)
  if (!shaped.success) return containerBroken
  const streams = new Map<string, Uint8Array>()
  for (const [index, path] of shaped.data.FullPaths.entries()) {
    const content = shaped.data.FileIndex[index]?.content
    const name = path.replace(/^[^/]*\//u, '')
    if (content instanceof Uint8Array) streams.set(name, content)
    else if (Array.isArray(content)) streams.set(name, Uint8Array.from(content))
  }
  return ok({ stream: (name) => streams.get(name) ?? null, names: [...streams.keys()] })
}
