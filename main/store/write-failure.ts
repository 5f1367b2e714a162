import type { Failure } from '../../shared/model/failure'

/**
 * The failure behind an error of SQLite or of the file system (https://www.sqlite.org/rescode.html,
 * extended codes by prefix). An error that no user can do anything about is thrown on.
 */
export function writeFailure(error: unknown): Failure {
  const code = codeOf(error)
  const found = causes.find(([pattern]) => pattern.test(code))
  if (!found) throw error
  return found[1]
}

export const storeFull: Failure = {
  code: 'store-full',
  message: '磁盘已满，这次没有存上。',
  action: '请删去一些不用的文件后再试；以前存好的内容没有动。',
}

export const storeReadOnly: Failure = {
  code: 'store-read-only',
  message: '数据文件夹只能读，不能写。',
  action: '请取消只读，或换到可以写的文件夹后再试。',
}

export const storeLocked: Failure = {
  code: 'store-locked',
  message: '数据文件正被别的程序占用。',
  action: '请关掉正在使用它的程序（如备份、杀毒软件），稍后再试。',
}

export const storeCorrupt: Failure = {
  code: 'store-corrupt',
  message: '数据文件已损坏。',
  action: '原文件没有改动，请保留它；可以用备份恢复，或把它另存后新建空库。',
}

export const storeUnwritable: Failure = {
  code: 'store-unwritable',
  message: '数据文件读写出错。',
  action: '请检查磁盘和文件夹权限后再试；以前存好的内容没有动。',
}

export const storeNewer: Failure = {
  code: 'store-newer',
  message: '数据文件是更新版本的案头写的，这个版本不能打开，也没有动它。',
  action: '请安装新版本的案头再打开。',
}

/** Only where a store is opened for reading; opening for writing upgrades it. */
export const storeOlder: Failure = {
  code: 'store-read-only',
  message: '数据文件是旧版本的案头写的，还没有升级。',
  action: '请先在可以写的文件夹里用案头的窗口打开一次。',
}

export const reportMissing: Failure = {
  code: 'report-missing',
  message: '这份报告不在库里。',
  action: '请回到报告列表再打开。',
}

const causes: readonly (readonly [RegExp, Failure])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, storeFull],
  [/^(SQLITE_READONLY\w*|EROFS)$/, storeReadOnly],
  [/^(SQLITE_BUSY\w*|SQLITE_LOCKED\w*|EBUSY)$/, storeLocked],
  [/^(SQLITE_CORRUPT\w*|SQLITE_IOERR_CORRUPTFS|SQLITE_NOTADB)$/, storeCorrupt],
  [
    /^(SQLITE_IOERR\w*|SQLITE_CANTOPEN\w*|SQLITE_PERM|SQLITE_AUTH|SQLITE_PROTOCOL)$/,
    storeUnwritable,
  ],
  [
    /^(EACCES|EPERM|EIO|ENOENT|ENOTDIR|EISDIR|EEXIST|ENAMETOOLONG|EFBIG|EMFILE|ENFILE)$/,
    storeUnwritable,
  ],
]

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
