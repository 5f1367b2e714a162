import { randomBytes } from 'node:crypto'
import { lstat, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/model/failure'

/**
 * Writes a whole file or nothing: beside its place under another name, on the disk for certain,
 * then renamed over what stood there. A link stays, and what it leads to is written; a device or a
 * pipe is refused, since the new file would take its place.
 */
export async function writeTarget(named: string, bytes: Uint8Array): Promise<Result<null>> {
  const target = await leadsTo(named)
  if (await isSpecial(target)) {
    return fail('target-unwritable', '这个名字是设备或管道，不是文件。', unchanged)
  }
  const folder = dirname(target)
  const temporary = join(
    folder,
    `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  try {
    await writeDurably(temporary, bytes)
    await rename(temporary, target)
    await syncFolder(folder)
    return ok(null)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    return failureOfWriting(error)
  }
}

/** What a link leads to, whether it is there or not; else the name itself. */
async function leadsTo(named: string): Promise<string> {
  const itself = await lstat(named).catch(() => null)
  if (!itself?.isSymbolicLink()) return named
  return realpath(named).catch(async () => resolve(dirname(named), await readlink(named)))
}

async function isSpecial(target: string): Promise<boolean> {
  const itself = await stat(target).catch(() => null)
  return itself !== null && !itself.isFile() && !itself.isDirectory()
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The new name is durable too; Windows keeps names by itself and opens no folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What the system says where a file or folder could not be written; anything else is thrown on. */
export function failureOfWriting(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (full.has(code)) {
    return fail(
      'target-full',
      '磁盘已满，文件没有写成。',
      '请腾出空间或换一个位置再导出；原有的文件没有改动。',
    )
  }
  const message = reasons.get(code)
  if (!message) throw error
  return fail('target-unwritable', message, unchanged)
}

const unchanged = '请换一个位置，或换一个文件名再导出；原有的文件没有改动。'

const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', '要写到的文件夹不存在。'],
  ['ENOTDIR', '要写到的位置不是文件夹。'],
  ['EISDIR', '这个名字已经是一个文件夹。'],
  ['EACCES', '没有权限写到这个位置。'],
  ['EPERM', '这个文件不能改写，可能正在别的程序里打开。'],
  ['EBUSY', '这个文件正在别的程序里打开。'],
  ['EROFS', '这个位置只能读，不能写。'],
  ['ENAMETOOLONG', '文件名太长。'],
  ['EINVAL', '文件名里有不能用的字符。'],
  ['EIO', '磁盘读写出错，文件没有写成。'],
  ['ENOTEMPTY', '这个名字已经是一个文件夹。'],
  ['EMFILE', '打开的文件太多，文件没有写成。'],
])
