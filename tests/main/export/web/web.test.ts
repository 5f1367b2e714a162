import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainTextOf } from '../../../../main/export/web/plain-text'
import { webPage } from '../../../../main/export/web/web-page'
import { exportHtml, exportText } from '../../../../main/services/export-web'
import { outgoing } from '../../../../main/services/outgoing'
import type { Block } from '../../../../shared/model/block'
import { emptyHead } from '../../../../shared/model/head'
import { newId } from '../../../../shared/model/ids'
import { resolve } from '../../../../shared/resolve/resolve'
import {
  chapter,
  heading,
  image,
  pageBreak,
  paragraph,
  reportOf,
  table,
} from '../../../shared/model/reports'
import { line, note, reference } from '../../../shared/model/inlines'
import { temporaryFolder, value } from '../../store/samples'

const png = { mediaType: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) }

const merged: Block = {
  type: 'table',
  id: newId(),
  caption: '办案情况',
  children: [
    {
      type: 'table-row',
      children: [cell('类别', { rowSpan: 2 }), cell('件数', { columnSpan: 2 })],
    },
    { type: 'table-row', children: [cell('2025年'), cell('2024年')] },
    { type: 'table-row', children: [cell('复议\n诉讼'), cell('12'), cell('9')] },
  ],
}

const counted = table('案件', [
  ['年份', '件数'],
  ['2024', '9'],
  ['2025', '12'],
])

const report = reportOf(
  [
    chapter('主要举措', [
      heading(2, '健全制度'),
      heading(3, '第三层'),
      heading(4, '第四层'),
      leadIn('压实责任。', '召开会议3次，<b>A&B</b>"引号"。'),
      merged,
      image('走势'),
      pageBreak(),
      counted,
      chart(),
    ]),
  ],
  {
    head: {
      ...emptyHead,
      authority: '白苇镇人民政府文件',
      documentNumber: '白政〔2026〕2号',
      remark: '此件公开发布',
      copyTo: '县司法局',
      issuer: '白苇镇党政办',
      issuedOn: '2026年1月8日',
    },
  },
)

test('a web page has headings with their numbers, tables with captions and heads, and nothing foreign', () => {
  const page = webPage(resolve(report), () => png)
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('<meta charset="utf-8">')
  for (const part of [
    '<p class="plain">白政〔2026〕2号</p>',
    '<h1>白苇镇人民政府2025年度法治政府建设情况报告</h1>',
    '<h2>一、主要举措</h2>',
    '<h3>（一）健全制度</h3>',
    '<h4>1.第三层</h4>',
    '<h5>（1）第四层</h5>',
    '<p>（二）<strong>压实责任。</strong>召开会议3次，&#60;b&#62;A&#38;B&#60;/b&#62;&#34;引号&#34;。</p>',
    '<caption>表1　办案情况</caption>',
    '<thead>\n<tr><th rowspan="2">类别</th><th colspan="2">件数</th></tr>\n<tr><th>2025年</th><th>2024年</th></tr>\n</thead>',
    '<tr><td>复议<br>诉讼</td><td>12</td><td>9</td></tr>',
    '<img src="data:image/png;base64,iVBORw==" alt="走势" width="640" height="480">',
    '<figcaption>图1　走势</figcaption>',
    '<caption>图2　历年案件</caption>',
    '<p class="plain">（此件公开发布）</p>',
    '<p class="plain">抄送：县司法局。</p>',
  ]) {
    expect(page).toContain(part)
  }
  expect(page).not.toMatch(/<script|\sid=|\sstyle=|<link|<b>/u)
  for (const { id } of [
    report,
    ...report.chapters,
    ...report.chapters.flatMap((one) => one.blocks),
  ])
    expect(page).not.toContain(id)
})

test('plain text has its numbers, tabs between cells and line ends of Windows', () => {
  const text = plainTextOf(resolve(report))
  expect(text.startsWith('\uFEFF白苇镇人民政府文件\r\n白政〔2026〕2号\r\n')).toBe(true)
  expect(text.endsWith('白苇镇党政办　2026年1月8日印发\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  for (const lines of [
    ['一、主要举措', '（一）健全制度', '1.第三层', '（1）第四层'],
    ['　　（二）压实责任。召开会议3次，<b>A&B</b>"引号"。'],
    ['表1　办案情况', '类别\t件数\t', '\t2025年\t2024年', '复议 诉讼\t12\t9'],
    ['图2　历年案件', '项目\t件数', '2024\t9', '2025\t12'],
    ['　　特此报告。', '（此件公开发布）'],
  ]) {
    expect(text).toContain(lines.join('\r\n'))
  }
})

test('what is withheld stands in neither file of the public edition', async () => {
  const inner = reportOf([
    chapter('举措', [
      {
        type: 'paragraph',
        id: newId(),
        children: [{ text: '查处案件，' }, { text: '线索来自举报', withheld: '另有线索' }],
      },
    ]),
    chapter('内情', [
      { ...paragraph('专案在办。'), children: [{ text: '专案在办。', withheld: '' }] } as Block,
    ]),
  ])
  const made = value(outgoing(inner, { edition: 'public', unfilled: false }))
  const folder = temporaryFolder()
  const parts = { picture: () => null, earlier: [], draw: null }
  value(await exportHtml(made, join(folder, 'a.html'), parts))
  value(await exportText(made, join(folder, 'a.txt'), parts))
  for (const name of ['a.html', 'a.txt']) {
    const words = readFileSync(join(folder, name), 'utf8')
    expect(words).toContain('一、举措')
    expect(words).toContain('查处案件，另有线索')
    for (const hidden of ['举报', '专案', '内情']) expect(words).not.toContain(hidden)
  }
})

test('a picture without bytes is told and keeps its caption', async () => {
  const target = join(temporaryFolder(), 'a.html')
  const parts = { picture: () => null, earlier: [], draw: null }
  const { warnings } = value(await exportHtml(report, target, parts))
  expect(warnings).toEqual(['图1的图片读不出来，网页里只有它的题注。'])
  expect(readFileSync(target, 'utf8')).toContain('<figcaption>图1　走势</figcaption>')
})

function cell(text: string, spans: { rowSpan?: number; columnSpan?: number } = {}) {
  return { type: 'table-cell' as const, ...spans, children: [{ text }] }
}

function leadIn(lead: string, rest: string): Block {
  const children = [{ text: lead, lead: true as const }, { text: rest }]
  return { type: 'paragraph', id: newId(), level: 2, children }
}

function chart(): Block {
  return {
    type: 'chart',
    id: newId(),
    kind: 'bar',
    caption: '历年案件',
    source: { of: 'table', table: counted.id, by: 'columns' },
    children: [{ text: '' }],
  }
}

test('the mark of a note leads to it, on the page; in plain text both are their numbers', () => {
  const notes = Array.from({ length: 21 }, (_, at) => note(`注${at + 1}。`))
  const text = line('收案', ...notes.map(reference), '多。')
  const noted = resolve(reportOf([chapter('主要举措', [text, ...notes])]))
  const page = webPage(noted, () => null)
  expect(page).toContain('收案<sup><a href="#note-1">①</a></sup>')
  expect(page).toContain('<sup><a href="#note-21">〔21〕</a></sup>多。')
  expect(page).toContain('<p id="note-1"><small>①注1。</small></p>')
  expect(page).toContain('<p id="note-21"><small>〔21〕注21。</small></p>')
  expect(plainTextOf(noted)).toContain('　　①注1。')
})
