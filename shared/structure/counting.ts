import { type Level } from '../model/level'
import { restartingNumbering, type Numbering } from '../model/report'
import type { CountedBlocks } from './arrange'
import { readMark } from './mark'
import { createCounter } from './numbering'

/**
 * Whether each level restarts or runs on, so that as few of the printed numbers as possible change;
 * a level for which both do equally well restarts.
 */
export function numberingOf(counted: readonly CountedBlocks[]): Numbering {
  const restart = changesByLevel(counted, restartingNumbering)
  const runOn = changesByLevel(counted, { 2: 'run-on', 3: 'run-on', 4: 'run-on' })
  const better = (level: Level) => (runOn[level] < restart[level] ? 'run-on' : 'restart')
  return { 2: better(2), 3: better(3), 4: better(4) }
}

/** The numbers as computed, in the order of the blocks; each group is counted by itself. */
export function computedNumbers(
  counted: readonly CountedBlocks[],
  numbering: Numbering,
): readonly string[] {
  return counted.flatMap((blocks) => {
    const counter = createCounter(numbering)
    return blocks.map(({ level }) => (level ? counter.next(level) : ''))
  })
}

/** The value of a number as printed or computed, whatever its form: `1、` and `1.` are the same. */
export function numberValue(number: string): number | null {
  return readMark(`${number} 文`)?.value ?? null
}

function changesByLevel(
  counted: readonly CountedBlocks[],
  numbering: Numbering,
): Record<Level, number> {
  const changes: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  const computed = computedNumbers(counted, numbering)
  for (const [index, { level, number }] of counted.flat().entries()) {
    if (!level || typeof number !== 'string') continue
    if (numberValue(number) !== numberValue(computed[index] ?? '')) changes[level] += 1
  }
  return changes
}
