import type { Chapter } from '../../model/chapter'
import { isPlan } from '../rolling/report-texts'
import type { Binding } from './bind'

/**
 * Whether a number is more often no figure of this year, so that somebody has to say that it is one:
 * 24小时响应, a time, which is rather a rule; and what is aimed at, or stands in a chapter of plans. What
 * the register has already is none of them.
 */
export function isDoubtful({ isNew, claim }: Binding, chapters: readonly Chapter[]): boolean {
  if (!isNew) return false
  const chapter = chapters.find(({ id }) => id === claim.chapter)
  if (chapter && isPlan(chapter)) return true
  return aimed.test(claim.before) || time.test(claim.unit)
}

const aimed = /力争|预计|计划|目标/u
const time = /^(?:年|个月|周|天|日|小时|分钟|个工作日|工作日|岁)$/u
