import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { buildPrintApp } from './electron-twin'
import { officialReport } from './official'
import { readPdf, type ReadPdf } from './read-pdf'

const app = await buildPrintApp()
const report = officialReport(1, {})
const target = (name: string): string => join(app.folder, `${name}.pdf`)
const whichever = { kind: 'export', report } as const
await app.run([
  { ...whichever, target: target('whole') },
  { ...whichever, target: target('draft'), draft: true },
  { ...whichever, target: target('back'), choice: { ranges: '1-3', side: 'even-reversed' } },
])
const whole = await read('whole')

test('the viewer shows the PDF under the locks; without a printer a sentence says what to do', async () => {
  const { results } = await app.run([{ kind: 'paper', file: target('whole') }])
  const failure = { code: 'no-printer', action: expect.stringContaining('导出 PDF') }
  const viewer = expect.stringMatching(/^chrome-extension:/u)
  expect(results).toMatchObject([
    { ok: true, value: { frames: ['app://paper/report.pdf', viewer, expect.any(String)] } },
  ])
  expect(results).toMatchObject([{ value: { result: { ok: false, failure } } }])
})

test('a print dialog begins with both sides, turned about the long edge, and the true size', async () => {
  const pdf = await PDFDocument.load(readFileSync(target('whole')))
  const preferences = pdf.catalog.getViewerPreferences()
  expect(preferences?.getDuplex()).toBe('DuplexFlipLongEdge')
  expect(preferences?.getPrintScaling()).toBe('None')
})

describe('a draft', () => {
  test('says so across each page and numbers its 22 lines at the left of the type area', async () => {
    const { pages } = await read('draft')
    expect(pages).toHaveLength(whole.pages.length)
    for (const [index, { lines }] of pages.entries()) {
      const small = lines.filter(({ left }) => left < 27)
      // A number stands at the baseline of its line, within rounding, or alone where there is none.
      expect(small.map(({ text }) => Number(/^\d+/u.exec(text)?.[0]))).toEqual(
        Array.from({ length: 22 }, (_, line) => line + 1),
      )
      expect(lines.map(({ text }) => text).join(''), `page ${index + 1}`).toContain('草稿')
    }
  })

  test('has its own words where they stand in the finished paper', async () => {
    const { pages } = await read('draft')
    const own = pages.map(({ number }) => number?.text)
    expect(own).toEqual(whole.pages.map(({ number }) => number?.text))
  })
})

test('the even pages come from the last sheet back, an empty page for one without a second side', async () => {
  const { pages } = await read('back')
  expect(pages.map(({ number }) => number?.text ?? null)).toEqual([null, '— 2 —'])
  expect(pages[1]?.lines.map(({ text }) => text)).toEqual(
    whole.pages[1]?.lines.map(({ text }) => text),
  )
})

async function read(name: string): Promise<ReadPdf> {
  return readPdf(readFileSync(target(name)))
}
