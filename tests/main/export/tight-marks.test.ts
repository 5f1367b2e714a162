import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chapter, heading, paragraph, reportOf } from '../../shared/model/reports'
import { buildPrintApp } from './electron-twin'
import { readPdf, type PdfLine } from './read-pdf'

/** Marks that meet, on paper. A paragraph's first line has 26 characters, each other one 28. */
const pairs = ['），', '》《', '》、《', '：“', '。”', '”，', '（《', '“‘', '’”', '】；', '”）。']
const first = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余'
/** Without pressing 27 characters: 成， goes to the next line, which no comma may begin. */
const loose = '甲乙》《丙丁戊己庚辛壬癸），子丑寅卯辰巳午未申酉戌亥春'
/** As many as fit, whole. */
const full = '东西》《南北上下左右前后），金木水火土日月星辰江河湖海山'
const one = '赤橙》《黄绿青蓝紫黑白红粉灰棕银铜铁锡铝镍锌锰铬钛钨钼'
const app = await buildPrintApp()
const target = join(app.folder, 'marks.pdf')
await app.run([
  {
    kind: 'export',
    target,
    report: reportOf([
      chapter('举措', [
        ...pairs.map((pair) => paragraph(`甲子${pair}乙丑`)),
        paragraph(`${first}${loose}成，岁律吕调阳云腾致雨露结为霜。`),
        paragraph(`${first}${full}成岁律吕调阳云腾致雨露结为霜。`),
        paragraph(`${first}${one}成，岁律吕调阳云腾致雨露结为霜。`),
        heading(2, '办好“三官”，服务'),
      ]),
    ]),
  },
])
const pages = (await readPdf(readFileSync(target))).pages
const lines = pages.flatMap((page) => page.lines)
const pitch = 156 / 28

describe('marks that meet', () => {
  test.each(pairs)('%s keep their places where the line has room', (pair) => {
    const line = lineWith(`甲子${pair}乙丑`)
    expect(Math.abs(line.right - line.left - pitch * (4 + pair.length))).toBeLessThan(0.2)
  })

  test('are pressed where a line is then full: 29 characters in the room of 28', () => {
    const line = lineWith('甲乙》《')
    expect(line.text).toBe(`${loose}成，`)
    expect(Math.abs(line.left - 28) + Math.abs(line.right - 184)).toBeLessThan(0.5)
  })

  test('are not where the line is full without it, or would not be with it', () => {
    expect(lineWith('东西》《').text).toBe(full)
    expect(lineWith('赤橙》《').text).toBe(one)
  })
})

function lineWith(words: string): PdfLine {
  const found = lines.find(({ text }) => text.startsWith(words))
  if (!found) throw new Error(`There is no line that begins with ${words}.`)
  return found
}
