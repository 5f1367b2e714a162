import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageMetrics } from '../../../shared/layout/page-metrics'
import { firstOwnProfile, type OwnProfile } from '../../../shared/model/page-profile'
import { buildPrintApp } from './electron-twin'
import { fullHead, officialReport } from './official'
import { readPdf } from './read-pdf'
import { readRules } from './read-rules'

/** A page as an office might want it: wider, in smaller type, its second headings bold. */
const profile: OwnProfile = {
  ...firstOwnProfile,
  name: '内部印件',
  margin: { top: 30, bottom: 38, left: 25, right: 20 },
  size: { title: 20, body: 14 },
  faces: { ...firstOwnProfile.faces, body: 'pageNumber', heading1: 'title' },
  bold: { heading2: true, heading3: true },
}
const { grid } = pageMetrics(profile)
const app = await buildPrintApp()
const target = join(app.folder, 'own.pdf')
const report = officialReport(3, { ...fullHead, cover: false, contents: false })
const answers = await app.run([{ kind: 'export', report, target, profile }])
const { pages, fonts, text: words } = await readPdf(readFileSync(target))
const rules = await readRules(readFileSync(target))

describe('a profile of the user', () => {
  test('has its margins, within half a millimetre', () => {
    for (const { lines } of pages.slice(1, -3)) {
      expect(Math.abs(Math.min(...lines.map(({ top }) => top)) - 30)).toBeLessThan(0.5)
      expect(Math.abs(Math.min(...lines.map(({ left }) => left)) - 25)).toBeLessThan(0.5)
      expect(Math.abs(Math.max(...lines.map(({ right }) => right)) - 190)).toBeLessThan(0.5)
    }
  })

  test('has its sizes of type, and as many lines and characters as it says', () => {
    const lines = pages.flatMap((page) => page.lines)
    expect(new Set(lines.map(({ size }) => Math.round(size)))).toEqual(new Set([14, 20, 51]))
    expect(Math.max(...pages.map((page) => page.lines.length))).toBe(grid.lines)
    const hanzi = lines.filter(
      ({ text, right, left }) => right > 189.5 && left < 26 && /^\p{Script=Han}+$/u.test(text),
    )
    expect(hanzi.length).toBeGreaterThan(10)
    expect(Math.max(...hanzi.map(({ characters }) => characters))).toBe(grid.characters)
  })

  test('keeps the red line and the foot of the 版记 to its own type area', () => {
    const red = rules[0]?.find(({ colour }) => colour === '#ff0000')
    expect(Math.abs((red?.left ?? 0) - 25)).toBeLessThan(0.5)
    expect(Math.abs((red?.right ?? 0) - 190)).toBeLessThan(0.5)
    expect(Math.abs((rules.at(-1)?.at(-1)?.bottom ?? 0) - 259)).toBeLessThan(0.5)
  })

  test('is printed in its faces, all of them in the file', () => {
    const names = fonts.map(({ name }) => name).join(' ')
    expect(names).toMatch(/WenKai/iu)
    expect(names).not.toMatch(/NotoSansSC|Hei/u)
    // A face without a bold of its own can only be drawn bold; its words are found all the same.
    const drawn = fonts.filter(({ kind }) => kind === 'Type3')
    expect(drawn.length).toBeGreaterThan(0)
    expect(answers.results).toMatchObject([
      { value: { warnings: expect.arrayContaining([expect.stringContaining('只能画成图形')]) } },
    ])
    expect(words.split('健全第2方面制度机制').length - 1).toBe(3)
  })
})
