import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../main/import/read-document'
import type { SourceDocument } from '../../../shared/model/source'
import { value } from '../store/samples'
import { recognised } from './docx/read'
import { encode } from './encode'
import { markdownOf } from './markdown-of'
import { reportFiles, textOfReport } from './text-of-report'

async function read(text: string, name = '报告.md'): Promise<SourceDocument> {
  return value(await readDocument({ name, bytes: Buffer.from(text) }))
}

function seen({ blocks }: SourceDocument): readonly string[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block.kind === 'table' ? block.rows.flat().join('|') : ''
    const level = block.look.outlineLevel
    const note = block.note === undefined ? '' : `[${block.note}] `
    return `${note}${level === undefined ? '' : `${level} `}${block.autoNumber ?? ''}${block.text}`
  })
}

test.each([...reportFiles.keys()].flatMap((name) => [[name, true], [name, false]] as const))(
  '%s in Markdown is recognised as the text is, headings marked: %s',
  async (name, marked) => {
    const text = await textOfReport(name)
    const source = await read(markdownOf(text, marked))
    expect(source.format).toBe('md')
    expect(recognised(source)).toEqual(recognised(text))
  },
) // prettier-ignore

describe('Markdown', () => {
  test.each<[string, string, string[]]>([
    ['headings have their level', '# 标题\n\n## 一、举措\n正文', ['1 标题', '2 一、举措', '正文']],
    ['ordered lists have their numbers', '1. 甲\n2. 乙\n\n丙', ['1.甲', '2.乙', '丙']],
    ['and keep those that are written', '1. 甲\n3. 乙\n\n丙\n\n5) 丁', ['1.甲', '3.乙', '丙', '5)丁']],
    ['unless all are the same', '1. 甲\n1. 乙\n   1. 丙\n   2. 丁', ['1.甲', '2.乙', '1.丙', '2.丁']],
    ['footnotes', '甲[^1]乙[^说明]。\n\n丙[^9]\n\n[^1]: 丁\n[^说明]:\n    戊\n\n    己\n\n庚', ['甲乙。', '[1] 丁', '[2] 戊', '[2] 己', '丙[^9]', '庚']],
    ['remarks in brackets are no addresses', '甲[注]。\n\n[注]: 以上数据\n\n见[乙]。\n\n[乙]: https://example.com/甲', ['甲[注]。', '[注]: 以上数据', '见乙。']],
    ['bullets are no words', '- 甲\n- 乙', ['甲', '乙']],
    ['a line that ends a sentence is a paragraph', '甲。\n乙\n丙', ['甲。', '乙丙']],
    ['a line with a number is a paragraph', '甲\n（一）乙\n丙', ['甲', '（一）乙丙']],
    ['signs in words stay', '计算 3*4*5，a_b_c，“引号”……——', ['计算 345，a_b_c，“引号”……——']],
    ['tables', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', ['甲|乙|1|2']],
    ['names and values before the text are left out', '---\nauthor: 乙\n---\n甲', ['甲']],
    ['but for a title', '---\ntitle: "甲局年报<1>"\ntags:\n- 乙\n---\n甲', ['1 甲局年报<1>', '甲']],
    ['that the text does not say', '---\ntitle: 甲局年报\n---\n# 甲局年报', ['1 甲局年报']],
    ['links are their words', '见[办法](https://example.com)。', ['见办法。']],
    ['HTML is read too', '甲<br>乙\n\n<table><tr><td>丙</table>', ['甲', '乙', '丙']],
  ])('%s', async (_, text, words) => {
    expect(seen(await read(text))).toEqual(words)
  }) // prettier-ignore

  test('is told by its headings where the name does not say it', async () => {
    expect((await read('# 标题\n\n正文。\n\n## 一、举措\n', '报告.txt')).format).toBe('md')
    expect((await read('# 标题\n\n正文。\n', '报告.txt')).format).toBe('txt')
  })

  test('tells of the names and values that it leaves out', async () => {
    const { warnings } = await read('---\ntitle: 甲\nauthor: 乙\ndate: 2025-01-05\n---\n甲')
    expect(warnings.map(({ message }) => message)).toEqual([
      '文件开头有2项属性（作者、日期等），不是正文，没有导入。',
    ])
  })

  test('may be in GB18030', async () => {
    const bytes = encode('# 标题\n\n依法行政办结案件。\n', 'gb18030', false)
    const source = value(await readDocument({ name: '报告.MD', bytes }))
    expect(seen(source)).toEqual(['1 标题', '依法行政办结案件。'])
  })
})
