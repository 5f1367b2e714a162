import { expect, test } from 'vitest'
import { openStore } from '../../../main/store/open'
import { loadReport } from '../../../main/store/reports'
import type { ChapterId } from '../../../shared/model/ids'
import type { Report } from '../../../shared/model/report'
import { randomOf } from '../../e2e/random'
import { startChild } from './child'
import { report, storeWith, value } from './samples'
import { plainText } from '../../words'

const seed = Number(process.env['ANTOU_SEED'] ?? Date.now() % 1_000_000)

test('killed 30 times while writing, the store holds what it said and at most the one write under way', async () => {
  const random = randomOf(seed)
  const stored = report()
  const edited = stored.chapters[1]
  if (!edited) throw new Error('no chapter')
  const file = storeWith(stored)
  let held: Held = { text: 0, structure: 0 }
  for (let kill = 0; kill < 30; kill += 1) {
    const child = startChild('writer', [file, stored.id, edited.id])
    await child.line(`text ${held.text + 1 + random.below(10)}`)
    await pause(random.below(6))
    child.process.kill('SIGKILL')
    expect(await child.ended).toBe('SIGKILL')
    const said = child.lines.reduce(follow, held)
    const store = value(openStore(file))
    const found = value(loadReport(store.readable, stored.id))
    store.close()
    const where = `ANTOU_SEED=${seed}, kill ${kill}, last said ${child.lines.at(-1)}`
    // The kill may fall between a commit and the word of it: then, and only then, one write more.
    held = heldBy(found, edited.id)
    expect([said, follow(said, under(said, child.lines.at(-1)))], where).toContainEqual(held)
    const [block] = found.chapters.find(({ id }) => id === edited.id)?.blocks ?? []
    const words = block?.type === 'paragraph' ? plainText(block.children) : ''
    expect(words, where).toBe(wordsOf(held.text))
  }
  expect(held.text).toBeGreaterThan(100)
}, 300_000)

/** The revisions of the chapter's text and of the report's structure. */
interface Held {
  readonly text: number
  readonly structure: number
}

function heldBy(found: Report, edited: ChapterId): Held {
  const text = found.chapters.find(({ id }) => id === edited)?.revision ?? -1
  return { text, structure: found.structureRevision }
}

/** What the writer has after a line of its; other lines change nothing. */
function follow(held: Held, line: string): Held {
  const [kind, revision] = line.split(' ')
  return kind === 'text' || kind === 'structure' ? { ...held, [kind]: Number(revision) } : held
}

/** What the writer does after its last line: after each fifth text the structure, else a text. */
function under({ text, structure }: Held, last = ''): string {
  const isStructure = last.startsWith('text') && text % 5 === 0
  return isStructure ? `structure ${structure + 1}` : `text ${text + 1}`
}

/** The text that the writer gives the chapter at a revision. */
function wordsOf(revision: number): string {
  return `修改${revision}：${'云岭区'.repeat(1 + (((revision - 1) * 37) % 900))}`
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
