import { largestEvidence } from './evidence'
import { fail, type Result } from './failure'

export function evidenceTooLarge(name: string): Result<never> {
  return fail(
    'file-too-large',
    `“${name}”太大，没有附上。`,
    `一份佐证材料不能超过 ${largestEvidence / 1024 / 1024} MB，请压缩或拆开后再附。`,
  )
}

export function evidenceLost(name: string): Result<never> {
  return fail(
    'evidence-lost',
    `“${name}”的内容在数据里找不到或已损坏，没有另存。`,
    '请移除它，再附上原来的文件；也可以从备份里取。',
  )
}
