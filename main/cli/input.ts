import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestFile } from '../../shared/contract/importing'
import { fail, ok, type Result } from '../../shared/model/failure'
import { tooLarge, type ImportFile } from '../services/parsing'

/** The bytes of FILE, or of standard input for `-`. Failures: `file-unreadable`, `file-too-large`. */
export async function readInput(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Result<ImportFile>> {
  const bytes = file === '-' ? await collect(stdin) : await readFile(file)
  return bytes.ok ? ok({ name: basename(file), bytes: bytes.value }) : bytes
}

async function readFile(file: string): Promise<Result<Uint8Array>> {
  let handle: FileHandle | null = null
  try {
    handle = await open(file)
    const found = await handle.stat()
    if (found.isDirectory()) return unreadable('这是文件夹，不是文件。')
    if (found.isFile() && found.size > largestFile) return tooLarge
    return await collect(handle.createReadStream())
  } catch (error) {
    return unreadable(reasons[codeOf(error)] ?? '文件读不出来，可能是磁盘或网络出错。')
  } finally {
    await handle?.close()
  }
}

/** Counts while it reads: what is no plain file does not tell its size. */
async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > largestFile) return tooLarge
    parts.push(chunk)
  }
  return ok(Buffer.concat(parts))
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件。',
  ENOTDIR: '找不到这个文件。',
  EISDIR: '这是文件夹，不是文件。',
  EACCES: '没有读这个文件的权限。',
  EPERM: '没有读这个文件的权限。',
  EBUSY: '文件正被别的程序占用。',
}

function unreadable(reason: string): Result<never> {
  return fail('file-unreadable', reason, '请核对文件名和权限后再试。')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
