import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../../shared/model/block'
import type { Text } from '../../shared/model/blocks/text'
import { chapter, paragraph, report } from '../main/store/samples'
import { launch, root, type Antou } from './antou'
import { copy, cut, type Clipping } from './clipboard'
import { openReport, screenWords, select } from './desk'
import { fill, storedReport } from './stored'
import { saved } from './typing'
import { blockText, leavesOf } from '../words'

let folder: string
let antou: Antou

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'antou-paste-'))
  fill(folder, report({ chapters: [{ ...chapter('主要做法'), blocks: [paragraph('')] }] }))
  antou = await launch({ folder })
  await openReport(antou.page)
})

afterAll(async () => {
  await antou.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

beforeEach(async () => {
  const { page } = antou
  await select(page, { in: '[data-block]', at: 0 })
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Backspace')
  await shows('')
})

const pages: readonly { readonly from: string; readonly expected: readonly string[] }[] = [
  {
    from: 'word',
    expected: [
      'h2 健全依法决策机制',
      'p 栖云区全年开展重大行政决策合法性审查46件，提出意见118条，_全部采纳_。*未经审查的事项一律不上会。*',
      'h2 严格规范公正文明执法',
      'p3 [推行柔性执法。]对首次轻微违法行为依法不予处罚，办理此类案件73件。',
      'p 一是编制清单，二是开展培训。',
      'p 公示执法结果',
      't 执法案件情况\n*领域*↓2\t件数→2\n上年\t本年\n市场监管/（含网络）\t211\t236',
      'p 各领域案件均已公示。',
    ],
  },
  {
    from: 'wps',
    expected: [
      'h1 存在的不足和原因',
      'p 柳溪县执法力量仍显不足，全县14个乡镇持证人员平均6.5人。',
      'p3 [培训不够系统。]有的乡镇全年只组织了一次培训，案例教学偏少。',
      'p3 [监督不够有力。]个别案卷说理不充分，程序记录不完整。_请各乡镇于六月底前整改_。',
    ],
  },
  {
    from: 'excel',
    expected: [
      't 复议案件→2\t受理\t办结率\n行政处罚\t一季度\t1,204\t98.5%\n数据截至十二月，由各单位报送\t\t\t',
      'p ',
    ],
  },
  {
    from: 'libreoffice',
    expected: [
      'h2 提升政务服务效能',
      'p 北岭市政务大厅2025年办理事项*3.4*万件，群众满意度稳步提升。',
      'p3 [减少证明材料。]取消重复证明二十一项。',
      'p3 [压缩办理时限。]平均办理时间缩短三成。',
      'p 开设老年人专窗',
      't 事项\t件数\n企业登记\t812',
      'p ',
    ],
  },
  {
    from: 'browser',
    expected: [
      'h2 普法宣传情况',
      'p 青杨区司法局组织宣讲*126*场， 覆盖群众*1.8*万人次……',
      'p _以案释法_案例 12 个——全部上网。',
      'p 其中短视频 5 个。',
      'p 导航',
      't 场次\t人数\n126\t18000',
      'p ',
    ],
  },
]

describe('a page is cleaned to the model', () => {
  test.each(pages)('$from', async ({ from, expected }) => {
    await copied({ html: fixture(from), text: '不用' })
    await antou.page.keyboard.press('Control+V')
    await expect.poll(async () => (await stored()).map(shown)).toEqual(expected)
    // Nothing was fetched, nothing ran, and the window's policy had nothing to say.
    expect(antou.complaints).toEqual([])
    await antou.page.keyboard.press('Control+Z')
    await shows('')
  })

  test('that a picture is left out is told', async () => {
    await copied({ html: fixture('word'), text: '不用' })
    await antou.page.keyboard.press('Control+V')
    const toasts = antou.page.getByTestId('toast')
    await expect.poll(() => toasts.last().innerText()).toContain('图片没有粘贴进来')
  })

  test('thousands of attributes that the policy forbids are no word to the console', async () => {
    await copied({
      html: '<p style="color:red" onclick="x()" STYLE=a>甲</p>'.repeat(2000),
      text: '',
    })
    await antou.page.keyboard.press('Control+V')
    await expect.poll(async () => (await stored()).length).toBe(2000)
    expect(antou.complaints).toEqual([])
  })
})

test('cells of a spreadsheet go into a table’s cells from the caret on', async () => {
  const { page } = antou
  await copied({ html: fixture('libreoffice'), text: '' })
  await page.keyboard.press('Control+V')
  await page.locator('.chapter-text table').waitFor()
  await select(page, { in: 'tr:nth-child(2) td:nth-child(2)', at: 0 })
  await copied({ html: fixture('excel'), text: '' })
  await page.keyboard.press('Control+V')
  await expect
    .poll(async () => (await stored()).filter(({ type }) => type === 'table').map(shown))
    .toEqual([
      't 事项\t件数\t\t\t\n企业登记\t复议案件\t\t受理\t办结率\n\t行政处罚\t一季度\t1,204\t98.5%\n\t数据截至十二月，由各单位报送\t\t\t',
    ])
})

test('a title takes a page as one line', async () => {
  const { page } = antou
  const title = page.getByLabel('章名')
  await title.fill('')
  await title.focus()
  await copied({ html: '<p>加强</p><p>领导</p>', text: '加强\r\n领导' })
  await page.keyboard.press('Control+V')
  await expect.poll(() => title.inputValue()).toBe('加强领导')
})

test('Ctrl+Shift+V pastes text as it stands, and Ctrl+Z takes it back at once', async () => {
  const { page } = antou
  await copied({ html: '<h2>不用</h2>', text: '（一）加强领导\n1.严格审核。今年以来。' })
  await page.keyboard.press('Control+Shift+V')
  await expect
    .poll(async () => (await stored()).map(shown))
    .toEqual(['p （一）加强领导', 'p 1.严格审核。今年以来。'])
  await page.keyboard.press('Control+Z')
  await shows('')
})

test('what is copied comes back the same: as blocks, and as a page through another program', async () => {
  const { page } = antou
  await copied({ html: fixture('word'), text: '' })
  await page.keyboard.press('Control+V')
  await expect.poll(async () => (await stored()).length).toBe(8)
  const before = (await stored()).map(shown)
  await page.keyboard.press('Control+A')
  const clipping = await cut(page)
  await shows('')
  expect(clipping.text.split('\n').slice(0, 4)).toEqual([
    '（一）健全依法决策机制',
    '栖云区全年开展重大行政决策合法性审查46件，提出意见118条，全部采纳。未经审查的事项一律不上会。',
    '（二）严格规范公正文明执法',
    '1.推行柔性执法。对首次轻微违法行为依法不予处罚，办理此类案件73件。',
  ])
  await page.keyboard.press('Control+V')
  await expect.poll(async () => (await stored()).map(shown)).toEqual(before)
  await page.keyboard.press('Control+Z')
  await shows('')
  await copied(clipping)
  await page.keyboard.press('Control+V')
  await expect.poll(async () => (await stored()).map(shown)).toEqual(before)
  expect(antou.complaints).toEqual([])
})

function copied(clipping: Clipping): Promise<void> {
  return copy(antou.page, clipping)
}

async function stored(): Promise<readonly Block[]> {
  await saved(antou.page)
  return storedReport(folder).chapters[0]?.blocks ?? []
}

async function shows(words: string): Promise<void> {
  await expect.poll(() => screenWords(antou.page)).toBe(words)
}

function fixture(name: string): string {
  return readFileSync(join(root, 'tests/fixtures/clipboard', `${name}.html`), 'utf8')
}

/** A block in short: a lead in [], bold in *, underlined in _, merged cells with their spans. */
function shown(block: Block): string {
  if (block.type === 'image') return `i ${blockText(block)}`
  if (block.type === 'table') {
    const rows = block.children.map(({ children }) =>
      children
        .map(({ rowSpan, columnSpan, children: leaves }) => {
          const words = leavesOf(leaves).map(leafShown).join('').replaceAll('\n', '/')
          return `${words}${rowSpan ? `↓${rowSpan}` : ''}${columnSpan ? `→${columnSpan}` : ''}`
        })
        .join('\t'),
    )
    return `t ${[block.caption, ...rows].filter((row, index) => index > 0 || row !== '').join('\n')}`
  }
  if (block.type === 'page-break') return 'b'
  if (block.type === 'chart') return `c ${block.caption}`
  const words = leavesOf(block.children).map(leafShown).join('')
  return `${block.type === 'heading' ? 'h' : 'p'}${block.level ?? ''} ${words}`
}

function leafShown({ text, bold, underline, lead }: Text): string {
  if (lead) return `[${text}]`
  const words = bold ? `*${text}*` : text
  return underline ? `_${words}_` : words
}
