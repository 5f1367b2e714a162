import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Block } from '../../../shared/model/block'
import type { Chapter } from '../../../shared/model/chapter'
import { report } from '../../main/store/samples'
import { chapter } from '../../shared/model/reports'
import { launch, type Antou } from '../antou'
import { openChapter, openReport, screenWords, select, type Place } from '../desk'
import { fill, storedReport, wordsOf } from '../stored'
import { inputMethod, saved, type InputMethod } from '../typing'
import { claims, watchClaims } from './claims'

/** Who writes: an input method and a keyboard at the open chapter. */
export interface Hand {
  readonly antou: Antou
  readonly page: Page
  readonly ime: InputMethod
  /** The chapter's words as the store holds them now. */
  readonly stored: () => string
}

/** Characters into a block; `in` names an element of it, as a cell. */
export interface At {
  readonly block: number
  readonly at: number
  readonly in?: string
}

export interface Case {
  readonly name: string
  readonly blocks: readonly Block[]
  /** Where the caret is, or from where to where is selected. */
  readonly from: At
  readonly to?: At
  readonly write: (hand: Hand) => Promise<void>
  /** The chapter's words at the end: on the screen, and in the store. */
  readonly expected: string
  /** What else of the stored chapter, and what it must be. */
  readonly also?: readonly [of: (stored: Chapter) => unknown, expected: unknown]
}

/** Runs cases in the real window, each in a chapter of its own. */
export function suite(title: string, cases: readonly Case[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'antou-e2e-'))
  const mended: string[] = []
  let antou: Antou
  let ime: InputMethod

  beforeAll(async () => {
    const chapters = cases.map((each) => chapter(each.name, [...each.blocks]))
    fill(folder, report({ chapters }))
    antou = await launch({ folder })
    antou.page.on('console', (message) => {
      if (message.text().startsWith('Screen and model differed')) mended.push(message.text())
    })
    await openReport(antou.page)
    await watchClaims(antou.page)
    ime = await inputMethod(antou.page)
  })
  afterAll(async () => {
    await antou.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  test.each(cases.map((each, index) => ({ ...each, index, title })))(
    '$title $name',
    async ({ index, name, blocks, from, to = from, write, expected, also }) => {
      const { page } = antou
      const inStore = (): Chapter => {
        const stored = storedReport(folder).chapters[index]
        if (!stored) throw new Error(`There is no chapter ${index}.`)
        return stored
      }
      await openChapter(page, index + 1)
      await select(page, placeOf(blocks, from), placeOf(blocks, to))
      await write({ antou, page, ime, stored: () => wordsOf(inStore()) })
      await saved(page)
      expect(wordsOf(inStore())).toBe(expected)
      if (also) expect(also[0](inStore())).toEqual(also[1])
      if (await isOpen(page, name)) expect(await screenWords(page)).toBe(expected)
      expect(await claims(page), 'saved was claimed in a composition').toEqual([])
      expect(mended, 'the watchdog had to mend').toEqual([])
      expect(antou.complaints).toEqual([])
    },
  )
}

function placeOf(blocks: readonly Block[], { block, at, in: inner = '' }: At): Place {
  return { in: `[data-block="${blocks[block]?.id}"] ${inner}`.trim(), at }
}

async function isOpen(page: Page, title: string): Promise<boolean> {
  return (await page.locator('.chapter-title textarea').inputValue()) === title
}
