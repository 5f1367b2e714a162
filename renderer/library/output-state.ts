import type { HandedOutput } from '../../shared/model/handing-over'
import { changedAt } from '../ui/changed-at'

/** How an edition stands, in a few words, and how much it presses. */
export interface OutputState {
  readonly text: string
  readonly tone: 'quiet' | 'soon' | 'late' | 'done'
  /** The day itself, where `text` only counts to it or from it. */
  readonly day?: string
}

/** So many days before, a day is near; so many after, nobody waits for the report any more. */
const near = 14
const forgotten = 90

/**
 * How an edition stands on a day of the local clock. `updatedAt` is when the report was last changed,
 * ISO 8601.
 */
export function outputState(
  { due, handedOn }: HandedOutput,
  updatedAt: string,
  now: Date,
): OutputState {
  if (handedOn !== null) {
    if (updatedAt > handedOn) return { text: '交后有改动', tone: 'soon' }
    return { text: `已交 ${changedAt(handedOn, now)}`, tone: 'done' }
  }
  if (due === '') return { text: '未定日期', tone: 'quiet' }
  const [year = 0, month = 1, day = 1] = due.split('-').map(Number)
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const days = Math.round((Date.UTC(year, month - 1, day) - today) / 86_400_000)
  if (days < -forgotten) return { text: '没有记录', tone: 'quiet' }
  const before = `${month}月${day}日前`
  if (days < 0) return { text: `逾期${-days}天`, tone: 'late', day: before }
  if (days === 0) return { text: '今天到期', tone: 'late', day: before }
  if (days <= near) return { text: `还有${days}天`, tone: 'soon', day: before }
  return { text: before, tone: 'quiet' }
}
