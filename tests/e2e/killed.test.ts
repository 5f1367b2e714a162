import { watch } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { launch } from './antou'
import { openReport, screenWords } from './desk'
import { keepJournal, type Journal } from './journal'
import { randomOf, type Random } from './random'
import { damageIn, folderWith, storedReport, wordsOf } from './stored'
import { inputMethod, type InputMethod } from './typing'

const kills = 50
/** At the same time, each with a store of its own: a start takes most of the time. */
const desks = 2
const seed = Number(process.env['ANTOU_SEED'] ?? Date.now() % 1_000_000)

/** In milliseconds: what was typed longer ago than this must be on disk. */
const mostLost = 1000

test(`killed at ${kills} random moments of writing, the store opens and holds what it must`, async () => {
  console.log(`ANTOU_SEED=${seed}`)
  const seen = await Promise.all(
    Array.from({ length: desks }, (_, desk) => session(randomOf(seed + desk), kills / desks)),
  )
  const all = seen.flat()
  console.log(`missing after the kill, in inputs: ${all.map(({ missing }) => missing).join(' ')}`)
  // The moments were of every kind, and some of them really came before a save.
  expect(all.filter(({ state }) => state === 'composing').length).toBeGreaterThan(kills / 8)
  expect(all.some(({ missing }) => missing > 0)).toBe(true)
}, 300_000)

interface Kill {
  /** What the foot of the window said last. */
  readonly state: string
  /** Inputs that the store does not hold. */
  readonly missing: number
}

/** One store through many starts, each ended by a kill. */
async function session(random: Random, times: number): Promise<readonly Kill[]> {
  const folder = folderWith(report({ chapters: [chapter('主要举措和成效', '开头。')] }))
  const ways = Object.keys(moments) as [Way, ...Way[]]
  const seen: Kill[] = []
  for (let kill = 0; kill < times; kill += 1) {
    const way = ways[kill % ways.length] ?? 'typing'
    seen.push(await writeAndKill(folder, random, way))
  }
  return seen
}

async function writeAndKill(folder: string, random: Random, way: Way): Promise<Kill> {
  const before = storedWords(folder)
  const antou = await launch({ folder })
  const { page } = antou
  await openReport(page)
  expect(await screenWords(page)).toBe(before)
  const journal = await keepJournal(page, before)
  const hand: Hand = { page, journal, random, ime: await inputMethod(page), folder }
  await page.locator('.chapter-text:focus').waitFor()
  await page.keyboard.press('Control+End')
  let killed = 0
  await moments[way](hand, async () => {
    killed = performance.now()
    await antou.kill()
  })

  const { states, said } = journal
  const words = storedWords(folder)
  const held = states.lastIndexOf(words)
  const claim = said.findLast(({ state }) => state === 'saved')
  const tails = {
    held,
    typed: states.length - 1,
    end: states.slice(-4).map((each) => each.slice(-20)),
  }
  const what = `${way}, seed ${seed}: ${JSON.stringify(tails)} ${JSON.stringify(said.slice(-6).map((e) => [e.state, states.indexOf(e.words), e.words.slice(-12)]))}`
  expect(damageIn(folder), what).toBeNull()
  expect(states, what).toContain(words)
  expect(claim, what).toBeDefined()
  expect(states, what).toContain(claim?.words)
  expect(held, `已保存: ${what}`).toBeGreaterThanOrEqual(states.indexOf(claim?.words ?? ''))
  expect(held, `a second ago: ${what}`).toBeGreaterThanOrEqual(journal.takenIn(killed - mostLost))
  return { state: said.at(-1)?.state ?? '', missing: states.length - 1 - held }
}

function storedWords(folder: string): string {
  const [first] = storedReport(folder).chapters
  return first ? wordsOf(first) : ''
}

/** Who writes: everything goes through the journal. */
interface Hand {
  readonly page: Parameters<typeof openReport>[0]
  readonly journal: Journal
  readonly random: Random
  readonly ime: InputMethod
  readonly folder: string
}

type Way = 'typing' | 'composing' | 'quiet' | 'writing'

/** How a moment is found: each writes and then kills. */
const moments: Readonly<Record<Way, (hand: Hand, kill: () => Promise<void>) => Promise<void>>> = {
  typing: async (hand, kill) => {
    const end = new AbortController()
    const writing = (async () => {
      while (!end.signal.aborted) await input(hand)
    })().catch((error: unknown) => {
      if (!end.signal.aborted) throw error
    })
    await pause(hand.random.below(2500))
    end.abort()
    await kill()
    await writing
  },
  composing: async (hand, kill) => {
    for (let count = hand.random.below(6); count > 0; count -= 1) await input(hand)
    await hand.ime.compose('zhengzaixie'.slice(0, 1 + hand.random.below(11)))
    await hand.page.locator('[data-testid="save-state"][data-state="composing"]').waitFor()
    await pause(hand.random.below(1500))
    await kill()
  },
  quiet: async (hand, kill) => {
    for (let count = 1 + hand.random.below(6); count > 0; count -= 1) await input(hand)
    await pause(hand.random.below(1200))
    await kill()
  },
  writing: async (hand, kill) => {
    await input(hand)
    const written = new Promise<void>((gives) => {
      const watcher = watch(hand.folder, (_event, name) => {
        if (name !== 'antou.db-wal') return
        watcher.close()
        gives()
      })
    })
    await input(hand)
    await written
    await kill()
  },
}

let serial = 0

/** One thing that is typed: a word by composition, a plain word, a new paragraph, or one back. */
async function input({ page, journal, random, ime }: Hand): Promise<void> {
  const words = journal.states.at(-1) ?? ''
  serial += 1
  const word = `${random.one(['审核', '受理', '办结', '整改', '走访'])}${serial}件`
  const chance = random.below(10)
  if (chance === 0) {
    await journal.write(`${words}\n`, () => page.keyboard.press('Enter'))
  } else if (chance === 1) {
    await journal.write(words.slice(0, -1), () => page.keyboard.press('Backspace'))
  } else if (chance < 5) {
    await journal.write(words + word, () => page.keyboard.insertText(word))
  } else {
    await journal.write(words + word, () => ime.type('shenhe', word))
  }
}
