import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutHtml } from '../../../shared/layout/layout-html'
import { pageCss } from '../../../shared/layout/page-css'
import { pageMetrics, profiles } from '../../../shared/layout/page-metrics'
import { printable } from '../../../shared/layout/printable'
import type { Block } from '../../../shared/model/block'
import { emptyHead } from '../../../shared/model/head'
import { newId } from '../../../shared/model/ids'
import type { Role } from '../../../shared/model/blocks/paragraph'
import { resolve } from '../../../shared/resolve/resolve'
import type { ResolvedBlock, ResolvedReport } from '../../../shared/resolve/resolved'
import {
  anyReport,
  chapter,
  heading,
  image,
  pageBreak,
  paragraph,
  reportOf,
  table,
} from '../model/reports'

const metrics = pageMetrics(profiles.ruler)

describe('any report', () => {
  test('is laid out with all its words in order', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const resolved = resolve(report)
        const [, body = ''] = layoutHtml(resolved, metrics).split('<body>')
        expect(words(shownBy(body))).toBe(words(wordsOf(resolved)))
      }),
    )
  })

  test('has no style and no script of its own', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(layoutHtml(resolve(report), metrics)).not.toMatch(
          /\sstyle=|<style|<script|\son\w+=/u,
        )
      }),
    )
  })
})

describe('what a block becomes', () => {
  const role = (text: string, is: Role): Block => ({
    type: 'paragraph',
    id: newId(),
    role: is,
    children: [{ text }],
  })
  const runIn: Block = {
    type: 'paragraph',
    id: newId(),
    level: 3,
    children: [{ text: '严格审核。', lead: true }, { text: '全年审核12件。' }],
  }
  const cases: readonly (readonly [string, Block[], string])[] = [
    ['a heading by its level', [heading(2, '乙')], '<h2 class="heading level-2">（一）乙</h2>'],
    [
      'a run-in heading is a heading within its paragraph',
      [runIn],
      '<div class="body"><h3 class="lead level-3">1.严格审核。</h3>全年审核<span class="keep">12件</span>。</div>',
    ],
    [
      'the mark of an annex begins a page',
      [heading(null, '附件1')],
      '<h1 class="annex-mark">附件1</h1>',
    ],
    ['also where it is a paragraph', [paragraph('附件2')], '<p class="annex-mark">附件2</p>'],
    [
      'the title of an annex stands in the middle',
      [heading(null, '统计表')],
      '<h1 class="annex-title"><span class="title-line">统计表</span></h1>',
    ],
    [
      'a number typed into an annex has the face of its level',
      [heading(null, '一、评查组织')],
      '<h1 class="heading level-1">一、评查组织</h1>',
    ],
    [
      'name and date are set against each other',
      [role('白苇镇人民政府', 'signature'), role('2026年1月5日', 'date')],
      '<div class="signature none"><p class="signer">白苇镇人民政府</p><p class="date"><span class="keep">2026年</span><span class="keep">1月</span><span class="keep">5日</span></p></div>',
    ],
    [
      'attachments hang under each other',
      [role('附件：1．目录', 'attachments'), role('2. 统计表', 'attachments')],
      [
        '<div class="attachments"><p class="attachment numbered"><span class="attachment-label">附件：</span>',
        '<span class="attachment-number">1.</span>目录</p><p class="attachment numbered">',
        '<span class="attachment-label"></span><span class="attachment-number">2.</span>统计表</p></div>',
      ].join(''),
    ],
    [
      'the first row of a table is its head',
      [
        table('办案', [
          ['类别', '件数'],
          ['许可', '12'],
        ]),
      ],
      [
        '<p class="caption">表1　办案</p><table class="wide"><thead><tr><th class="short first">类别</th>',
        '<th class="short">件数</th></tr></thead><tbody><tr><td class="short first">许可</td>',
        '<td class="figure"><span class="keep">12</span></td></tr></tbody></table>',
      ].join(''),
    ],
    [
      'a picture has its caption below and stands on whole lines',
      [image('走势')],
      `width="589.61" height="473.749"><figcaption>图1　走势</figcaption>`,
    ],
  ]
  test.each(cases)('%s', (_fact, blocks, html) => {
    expect(layoutHtml(resolve(reportOf([chapter('甲', blocks)])), metrics)).toContain(html)
  })

  test.each([
    ['a number keeps its unit', '共办理378万元、72件', ['378万元', '72件']],
    ['a percentage is whole', '上升28.9%，提高2.5个百分点', ['28.9%', '2.5个百分点']],
    ['a very long number may be torn', '编号12345678901234567', []],
  ])('%s', (_fact, text, kept) => {
    const html = layoutHtml(resolve(reportOf([chapter('甲', [paragraph(text)])])), metrics)
    const [, own = ''] = html.split('甲</h1>')
    expect(Array.from(own.matchAll(/"keep">([^<]*)</gu), (match) => match[1])).toEqual(kept)
  })

  test.each([
    ['before an opening mark', '开展“三官一律”活动', '开展<wbr>“三官一律”<wbr>活动'],
    ['never behind an opening bracket', '就（“三官”）', '>（</span>“三官<'],
    ['never before a stop', '落实“三同步”，', '落实<wbr>“三同步<'],
  ])('a line may end at a quotation mark: %s', (_fact, text, html) => {
    expect(layoutHtml(resolve(reportOf([chapter('甲', [paragraph(text)])])), metrics)).toContain(
      html,
    )
  })

  test('a line may end within a word that is longer than half of it, numbers in it included', () => {
    const address = 'https://www.example.cn/2025年/20251231件'
    const word = `https://www.example.cn/${'a'.repeat(20)}120`
    const html = layoutHtml(
      resolve(reportOf([chapter('甲', [paragraph(`见${address}和${word}件。`)])])),
      metrics,
    )
    expect(html).toContain(`<span class="long">${word}</span>件。`)
    expect(html.split('class="long"')).toHaveLength(2)
  })

  test('hostile text is text', () => {
    const hostile = '</p><img src=x onerror=alert(1)>"\'&amp;'
    const html = layoutHtml(
      resolve(reportOf([chapter(hostile, [table(hostile, [[hostile]])])], { title: hostile })),
      metrics,
    )
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;')
  })
})

test('the style sheet names every class of the page', () => {
  const css = pageCss(metrics, emptyHead)
  const all = [
    paragraph('一'),
    heading(2, '乙'),
    heading(null, '附件'),
    table('丙', [['1']]),
    image(''),
    pageBreak(),
  ]
  const html = layoutHtml(resolve(reportOf([chapter('甲', all)])), metrics)
  const classes = Array.from(html.matchAll(/class="([^"]*)"/gu), ([, list = '']) =>
    list.split(' '),
  ).flat()
  const plain = new Set(['name', 'level-3', 'level-4'])
  expect(classes.length).toBeGreaterThan(5)
  for (const each of classes) if (!plain.has(each)) expect(css).toContain(`.${each}`)
})

/** The words that HTML shows, without tags and white space. */
function shownBy(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_all, code) => String.fromCharCode(Number(code)))
}

function wordsOf(report: ResolvedReport): string {
  return [report.title, ...report.blocks.map(blockWords)].join('')
}

function blockWords(block: ResolvedBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return (block.number ?? '') + block.runs.map(({ text }) => text).join('')
    case 'table':
      return [
        block.label + block.caption,
        ...block.rows.flatMap((row) => row.flatMap(({ runs }) => runs.map(({ text }) => text))),
      ].join('')
    case 'image':
    case 'chart':
      return block.label + block.caption
    case 'page-break':
      return ''
  }
}

function words(text: string): string {
  return printable(text).replaceAll(/\s/gu, '')
}
