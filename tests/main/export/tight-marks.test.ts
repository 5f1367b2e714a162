import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chapter, heading, paragraph, reportOf } from '../../shared/model/reports'
import { buildPrintApp } from './electron-twin'
import { readPdf, type PdfLine } from './read-pdf'

/** Marks that meet, on paper: in one character and a half, so that a line of the grid never grows. */
const pairs = ['），', '》《', '》、《', '：“', '。”', '”，', '（《', '“‘', '’”', '】；', '”）。']
const hanzi = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁'
/** Two pairs, in a line of the standard's 28 characters: room for one more. */
const full = `天地》《玄黄宇宙洪荒日月盈），昃辰宿列张寒来暑往秋收冬藏${hanzi}`
const app = await buildPrintApp()
const target = join(app.folder, 'marks.pdf')
await app.run([
  {
    kind: 'export',
    target,
    report: reportOf([
      chapter('举措', [
        ...pairs.map((pair) => paragraph(`甲子${pair}乙丑`)),
        paragraph('甲子，乙丑'),
        paragraph(hanzi + full),
        heading(2, '办好“三官”，服务'),
      ]),
    ]),
  },
])
const pages = (await readPdf(readFileSync(target))).pages
const lines = pages.flatMap((page) => page.lines)
const pitch = 156 / 28

describe('marks that meet', () => {
  test.each(pairs)('%s take half a character less each', (pair) => {
    const line = lineOf(`甲子${pair}乙丑`)
    expect(Math.abs(line.right - line.left - pitch * (4 + (pair.length + 1) / 2))).toBeLessThan(0.2)
  })

  test('a mark alone keeps its whole character', () => {
    const line = lineOf('甲子，乙丑')
    expect(Math.abs(line.right - line.left - pitch * 5)).toBeLessThan(0.2)
  })

  test('a line that two pairs make room in holds one more character, from edge to edge', () => {
    const line = lines.find(({ text }) => text.includes('》《玄黄'))
    if (!line) throw new Error('There is no such line.')
    expect([line.characters, line.left < 28.5, Math.abs(line.right - 184) < 0.5]).toEqual([29, true, true])
  }) // prettier-ignore

  test('marks keep their room in a face whose quotation marks are half as wide', () => {
    // The bundled Kai: 0.35 of a character; drawn together they would lie on each other.
    const line = lineOf('（一）办好“三官”，服务')
    expect(line.right - line.left).toBeGreaterThan(pitch * 10.5)
  })
})

function lineOf(text: string): PdfLine {
  const found = lines.find((line) => line.text === text)
  if (!found) throw new Error(`There is no line ${text}.`)
  return found
}
