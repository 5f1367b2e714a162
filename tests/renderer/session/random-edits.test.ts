import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SessionClient } from '../../../renderer/session/session'
import { block, type Block } from '../../../shared/model/block'
import { writtenOut } from '../../../shared/figures/written-out'
import { emptyIndicator, type Indicator } from '../../../shared/model/indicator'
import { newId, type ChapterId } from '../../../shared/model/ids'
import { fail } from '../../../shared/model/failure'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { randomOf, type Random } from '../../e2e/random'
import { heading, openDesk, paragraph, reportOf, table, type TestDesk } from './desk'
import { editOnce } from './random-edits'
import { during, pass } from './random-hand'

const asked = Number(process.env['ANTOU_SEED'] ?? 20_251_125)

/** Seeds with their number of edits: the one of every day, and those that once failed. */
const runs: readonly (readonly [seed: number, edits: number])[] = [
  [asked, 10_000],
  [5, 100],
  [4, 300],
  [16, 500],
]

const full = fail('store-full', '磁盘已满。', '请腾出空间。')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test.each(runs)(
  'seed %i: at a hundred points of %i random edits editors, picture and store agree, and undo leads to the first word and back',
  async (seed, edits) => {
    const random = randomOf(seed)
    const desk = openDesk(sample(), (client) => troubled(client, random))
    const notices: string[] = []
    desk.session.onNotice(({ code, message }) => {
      if (code === 'stale-revision') notices.push(message)
    })
    const first = contents(desk.session.state().report)
    const made: string[] = []
    const where = (): string =>
      `ANTOU_SEED=${seed}, edit ${made.length}, after ${made.slice(-12).join(', ')}`
    try {
      while (made.length < edits) {
        made.push(await editOnce({ desk, random }))
        if (made.length % (edits / 100) === 0) await agree(desk)
      }
      const last = contents(desk.session.state().report)
      expect(notices, 'no save met another text').toEqual([])

      const steps = await undoAll(desk)
      expect(steps).toBeGreaterThan(edits / 10)
      expect(contents(desk.session.state().report), 'undone').toEqual(first)
      await agree(desk)
      // Not all that can be redone: the last edits may have been undone by chance.
      for (let step = 0; step < steps; step += 1) desk.session.redo()
      expect(contents(desk.session.state().report), 'redone').toEqual(last)
      await agree(desk)
    } catch (fault) {
      throw new Error(`${where()}: ${String(fault)}`, { cause: fault })
    }
  },
  600_000,
)

function sample(): Report {
  const register = ['收案', '办结'].map((name): Indicator => ({
    ...emptyIndicator,
    id: newId(),
    name,
    value: '295',
    prior: '229',
  }))
  const report = reportOf(
    ['全年受理四十件。', heading(2, '案件'), paragraph('办结三十八件。', { level: 3 }), ''],
    [paragraph('见表。'), table([['项目', '数量'], ['受理', '40']]), paragraph('其余未办。')], // prettier-ignore
    [''],
  )
  return { ...report, register }
}

/** A store that takes its time and at times fails, or works and never says so. */
function troubled(client: SessionClient, random: Random): SessionClient {
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    await pause(random.below(200))
    const chance = random.below(200)
    if (chance === 0) return full as T
    const answer = await work()
    if (chance === 1) return new Promise(() => {})
    await pause(random.below(200))
    return answer
  }
  return {
    ...client,
    'chapter.save': (input) => call(() => client['chapter.save'](input)),
    'chapters.save': (input) => call(() => client['chapters.save'](input)),
    'structure.apply': (input) => call(() => client['structure.apply'](input)),
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/** Gives how many steps there were. */
async function undoAll({ session }: TestDesk): Promise<number> {
  let steps = 0
  for (; session.state().canUndo; steps += 1) {
    session.undo()
    if (steps % 50 === 0) await pass(1000)
  }
  return steps
}

/** Saves everything and compares what the editors, the picture and the store hold. */
async function agree(desk: TestDesk): Promise<void> {
  const { session } = desk
  // A failed save is tried again, at most every half minute.
  for (let tries = 0; tries < 20; tries += 1) if (await during(session.flush(), 1000)) break
  const { report, save } = session.state()
  expect(save.kind).toBe('saved')
  expect(contents(session.state().written), 'figures').toEqual(contents(writtenOut(report)))
  const shown = contents(report)
  expect(contents(desk.stored()), 'store').toEqual(shown)
  const edited = chaptersInOrder(report).map(({ id }) => session.editorOf(id).children)
  expect(edited, 'editors').toEqual(chaptersInOrder(report).map(({ blocks }) => blocks))
  const blocks = chaptersInOrder(report).flatMap((chapter) => chapter.blocks)
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
  expect(blocks.map((each) => block.parse(each))).toEqual(blocks)
}

/** What a report says, without the counts of its saves. */
function contents(report: Report): readonly (readonly [string, string, ChapterId, Block[]])[] {
  return [
    ['report', report.title + JSON.stringify(report.register), report.front.id, []],
    ...chaptersInOrder(report).map(
      ({ kind, title, id, blocks }) => [kind, title, id, blocks] as const,
    ),
  ]
}
