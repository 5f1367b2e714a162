import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyHead } from '../../../shared/model/head'
import { chapter, image, paragraph, reportOf, table } from '../../shared/model/reports'
import { buildPrintApp } from './electron-twin'
import { longReport } from './long-report'
import { readPdf } from './read-pdf'

const app = await buildPrintApp()
const inFolder = (name: string): string => join(app.folder, name)

describe('an export that cannot end well', () => {
  test('ends as a failure: crashed, hung, given up; the others beside it are printed', async () => {
    const kept = inFolder('kept.pdf')
    writeFileSync(kept, '旧文件')
    const good = inFolder('good.pdf')
    const withContents = { ...longReport(2), head: { ...emptyHead, contents: true } }
    const { results } = await app.run([
      { kind: 'hang' },
      { kind: 'export', report: longReport(8), target: kept, cancelAt: '正在生成页面' },
      { kind: 'export', report: withContents, target: kept, cancelAt: '正在排目录和版记' },
      { kind: 'export', report: longReport(1), target: good },
      { kind: 'export', report: longReport(1), target: inFolder('没有/a.pdf') },
    ])
    expect(results).toMatchObject([
      { ok: false, failure: { code: 'render-failed' } },
      { ok: false, failure: { code: 'cancelled' } },
      { ok: false, failure: { code: 'cancelled' } },
      { ok: true },
      { ok: false, failure: { code: 'target-unwritable' } },
    ])
    expect(readFileSync(kept, 'utf8')).toBe('旧文件')
    expect(existsSync(good)).toBe(true)
    const crashed = await app.run([{ kind: 'crash' }])
    expect(crashed.results).toMatchObject([{ ok: false, failure: { code: 'render-failed' } }])
  })
})

describe('the window that prints', () => {
  test('reaches nobody, runs no script of the page and knows nothing of Node', async () => {
    const html = [
      '<!doctype html><link rel="stylesheet" href="page.css">',
      '<script>document.title = "ran"</script>',
      '<img id="a" src="https://example.invalid/a.png"><img id="b" src="file:///etc/hostname">',
      '<p style="color: red" id="c">一</p>',
    ].join('')
    const script = `(async () => {
      const refused = async (address) => fetch(address).then(() => false, () => true)
      return {
        title: document.title,
        node: typeof process + typeof require,
        color: getComputedStyle(document.getElementById('c')).color,
        pictures: Array.from(document.images, (image) => image.naturalWidth),
        refused: await Promise.all(['https://example.invalid/', 'file:///etc/hostname'].map(refused)),
      }
    })()`
    const { results } = await app.run([{ kind: 'ask', html, css: '', script }])
    expect(results).toEqual([
      {
        ok: true,
        value: {
          title: '',
          node: 'undefinedundefined',
          color: 'rgb(0, 0, 0)',
          pictures: [0, 0],
          refused: [true, true],
        },
      },
    ])
  })
})

describe('the faces', () => {
  test('each has a state, and a bundled face stands in where the official one is missing', async () => {
    const { results } = await app.run([{ kind: 'faces' }])
    const [result] = results
    if (!result?.ok || !Array.isArray(result.value)) throw new Error('There are no faces.')
    expect(result.value.map(({ use, wanted }) => `${use}：${wanted}`)).toEqual([
      '标题：小标宋',
      '一级标题：黑体',
      '二级标题：楷体',
      '正文：仿宋',
      '页码：宋体',
    ])
    for (const { wanted, found, official } of result.value) expect(found === wanted).toBe(official)
  })

  test('a face of the machine is found by its name, and one that is not there is not', async () => {
    const css = `
      @font-face { font-family: "Here"; src: local("DejaVu Sans"); }
      @font-face { font-family: "Nowhere"; src: local("No Such Face Anywhere"); }`
    const html = '<!doctype html><link rel="stylesheet" href="page.css">'
    const loaded = (family: string): string =>
      `document.fonts.load('16px "${family}"', 'a').then((all) => all.length, () => 0)`
    const script = `Promise.all([${loaded('Here')}, ${loaded('Nowhere')}])`
    const { results } = await app.run([{ kind: 'ask', html, css, script }])
    expect(results).toEqual([{ ok: true, value: [1, 0] }])
  })
})

describe('what is printed', () => {
  test('a character that no face holds is told, one that a bundled face holds is not', async () => {
    const target = inFolder('missing.pdf')
    const body = paragraph('镇长\u{e123}某主持会议，赇、戤、䶮三字有字体可印。')
    const report = reportOf([chapter('甲', [body])])
    const { results } = await app.run([{ kind: 'export', report, target }])
    const [result] = results
    if (!result?.ok) throw new Error('The export failed.')
    const warnings = JSON.stringify(result.value)
    expect(warnings).toContain('“\u{e123}”（U+E123）没有字体可印，共 1 处')
    expect(warnings).not.toMatch(/赇”|戤”|䶮”/u)
    const pdf = await readPdf(readFileSync(target))
    expect(pdf.fonts.filter(({ kind }) => kind === 'Type3')).toEqual([])
    expect(pdf.text.replaceAll('\n', '')).toContain('赇、戤、䶮三字')
  })

  test('tables and pictures leave the text after them on the lines of the page', async () => {
    const target = inFolder('table.pdf')
    const note = '根据上级通知要求按期完成并报送备案，余项结转下年继续办理'
    const rows = Array.from({ length: 30 }, (_, index) => [
      `${index + 1}`,
      `第${index + 1}项任务`,
      index % 3 === 0 ? note.repeat(1 + (index % 4)) : '按期完成',
      `${index * 137}`,
    ])
    const head = ['序号', '任务', '完成情况', '件数']
    const end = '表格之后的文字仍在行上。'
    const blocks = [
      table('各项任务', [head, ...rows]),
      paragraph(end),
      image('走势'),
      paragraph(end),
    ]
    const report = reportOf([chapter('甲', blocks)])
    const { results } = await app.run([{ kind: 'export', report, target }])
    expect(results).toMatchObject([{ ok: true }])
    const { pages } = await readPdf(readFileSync(target))
    const pitch = (225 - (16 / 72) * 25.4) / 21
    const after = pages.flatMap(({ lines }) => lines).filter(({ text }) => text === end)
    expect(after).toHaveLength(2)
    for (const { top } of after) {
      const steps = (top - 37) / pitch
      expect(Math.abs(steps - Math.round(steps)) * pitch).toBeLessThan(0.35)
    }
    const heads = pages.filter(({ lines }) => lines.some(({ text }) => text === head.join('')))
    expect(heads.length).toBeGreaterThan(1)
    expect(pages.flatMap(({ lines }) => lines).map(({ text }) => text)).toContain('表1各项任务')
    for (const line of pages.flatMap(({ lines }) => lines)) expect(line.right).toBeLessThan(184.5)
  })
})

test('a report of 850 pages is printed, numbered to the last and tagged', async () => {
  const target = inFolder('850.pdf')
  const { results } = await app.run([{ kind: 'export', report: longReport(242), target }])
  const [result] = results
  expect(result).toMatchObject({ ok: true, value: { pages: expect.any(Number) } })
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.load(readFileSync(target), { updateMetadata: false })
  expect(pdf.getPageCount()).toBeGreaterThanOrEqual(850)
}, 180_000)
