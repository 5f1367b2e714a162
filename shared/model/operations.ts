import { z } from 'zod'
import { chapter, type Chapter } from './chapter'
import { chapterId } from './ids'
import {
  applyToRegister,
  indicatorOperation,
  invertOnRegister,
  isIndicatorOperation,
} from './indicator-operations'
import { reportFields, type Report } from './report'

/** Changes of a report's structure and register. Each has an inverse: undo and audit log at once. */
export const operation = z.discriminatedUnion('type', [
  indicatorOperation,
  z.object({ type: z.literal('insert-chapter'), index: z.number().int().min(0), chapter }),
  z.object({ type: z.literal('remove-chapter'), chapter: chapterId }),
  z.object({ type: z.literal('move-chapter'), chapter: chapterId, index: z.number().int().min(0) }),
  z.object({
    type: z.literal('set-chapter'),
    chapter: chapterId,
    fields: chapter.pick({ title: true, level: true, runIn: true }).partial(),
  }),
  z.object({ type: z.literal('set-report'), fields: reportFields.partial() }),
])
export type Operation = z.infer<typeof operation>

/**
 * The report after an operation. An index beyond the end means the end; an operation that names a
 * chapter that is not there leaves the report as it was. `structureRevision` is the store's to
 * count and does not change here.
 */
export function apply(report: Report, change: Operation): Report {
  if (isIndicatorOperation(change)) {
    const register = applyToRegister(report.register, change)
    return register === report.register ? report : { ...report, register }
  }
  switch (change.type) {
    case 'insert-chapter':
      return { ...report, chapters: inserted(report.chapters, change.index, change.chapter) }
    case 'remove-chapter':
      return { ...report, chapters: report.chapters.filter(({ id }) => id !== change.chapter) }
    case 'move-chapter': {
      const moved = report.chapters.find(({ id }) => id === change.chapter)
      if (!moved) return report
      const rest = report.chapters.filter(({ id }) => id !== change.chapter)
      return { ...report, chapters: inserted(rest, change.index, moved) }
    }
    case 'set-chapter':
      return {
        ...report,
        chapters: report.chapters.map((each) =>
          each.id === change.chapter ? { ...each, ...defined(change.fields) } : each,
        ),
      }
    case 'set-report':
      return { ...report, ...defined(change.fields) }
  }
}

/** The operation that takes `change` back, computed on the report before it; null if it does nothing. */
export function invert(before: Report, change: Operation): Operation | null {
  if (isIndicatorOperation(change)) return invertOnRegister(before.register, change)
  if (change.type === 'insert-chapter') {
    return { type: 'remove-chapter', chapter: change.chapter.id }
  }
  if (change.type === 'set-report') {
    return { type: 'set-report', fields: oldValues(before, change.fields) }
  }
  const index = before.chapters.findIndex(({ id }) => id === change.chapter)
  const target = before.chapters[index]
  if (!target) return null
  switch (change.type) {
    case 'remove-chapter':
      return { type: 'insert-chapter', index, chapter: target }
    case 'move-chapter':
      return { type: 'move-chapter', chapter: target.id, index }
    case 'set-chapter':
      return { type: 'set-chapter', chapter: target.id, fields: oldValues(target, change.fields) }
  }
}

function inserted(list: readonly Chapter[], index: number, value: Chapter): Chapter[] {
  return [...list.slice(0, index), value, ...list.slice(index)]
}

/** Without the keys whose value is undefined, which zod's `partial` lets through. */
function defined<Fields extends object>(
  fields: Fields,
): { [K in keyof Fields]: Exclude<Fields[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof Fields]: Exclude<Fields[K], undefined> }
}

function oldValues<Whole extends object, Part extends object>(whole: Whole, part: Part): Part {
  const old = whole as Record<string, unknown>
  return Object.fromEntries(Object.keys(part).map((key) => [key, old[key]])) as Part
}
