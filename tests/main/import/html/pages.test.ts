import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import type { SourceDocument } from '../../../../shared/model/source'
import { codeOf, value } from '../../store/samples'
import { recognised } from '../docx/read'
import { encode } from '../encode'
import { reportFiles, textOfReport, writtenFiles } from '../text-of-report'

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function read(page: string, name = '报告.bin'): Promise<SourceDocument> {
  return value(await readDocument({ name, bytes: Buffer.from(page) }))
}

function seen({ blocks }: SourceDocument): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return `${block.autoNumber ?? ''}${block.text}`
    return block.kind === 'image' ? `(${block.name})` : block.rows.flat().join('|')
  })
}

/** The lines of a report, tables apart, as a web system shows them. */
function pageOf({ blocks }: SourceDocument): string {
  const lines = blocks.map((block) => {
    if (block.kind !== 'paragraph') return ''
    const words = block.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    if (!words.includes('\t')) return `<p>${words}</p>`
    return `<table><tr><td>${words.split('\t').join('</td><td>')}</td></tr></table>`
  })
  const joined = lines.join('\n').replaceAll('</table>\n<table>', '')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>网页</title></head><body>${joined}</body></html>`
}

test.each([...reportFiles.keys()])('%s as a page is recognised as the text is', async (name) => {
  const text = await textOfReport(name)
  const page = await read(pageOf(text))
  expect(page.format).toBe('html')
  expect(recognised(page)).toEqual(recognised(text))
})

test.each(writtenFiles('html'))('$file is recognised as the text is', async ({ file, report }) => {
  const page = value(await readDocument({ name: file, bytes: readFileSync(file) }))
  expect(recognised(page)).toEqual(recognised(await textOfReport(report)))
})

describe('a page', () => {
  test.each<[string, string, string[]]>([
    ['keeps pictures that are in it, in their place', `<html><p>甲<img alt="图一" src="data:image/png;base64,${png}">乙</p>`, ['甲', '(图一)', '乙']],
    ['never takes what is linked', '<html><p>甲<img src="https://example.com/a.png"><iframe src="http://example.com"></iframe></p>', ['甲']],
    ['never runs its scripts', '<html><p>甲</p><script>document.write("乙")</script>', ['甲']],
    ['has its numbers of lists', '<html><ol type="1"><li>甲</li><li>乙</li></ol>', ['1.甲', '2.乙']],
    ['has no number of a list for headings', '<html><ol><li><h1>甲</h1></li></ol><p>乙</p>', ['甲', '乙']],
    ['has entities as signs', '<html><p>甲&nbsp;&mdash;&#12289;&lt;b&gt;</p>', ['甲 —、<b>']],
    ['has tables with merged cells', '<html><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>', ['甲|乙||丙']],
    ['that is laid out by tables is text', '<html><table><tr><td><p>甲</p><table><tr><td>乙<td>丙</table></table>', ['甲', '乙|丙']],
    ['has no text of its head', '<html><head><title>网页</title><style>p{}</style></head><body>甲</body>', ['甲']],
    ['of nothing but a table', '<table><tr><td>甲<td>乙</table>', ['甲|乙']],
    ['may begin with a comment', '<!-- saved from url=(0014)about:internet -->\n<html><p>甲', ['甲']],
  ])('%s', async (_, page, words) => {
    expect(seen(await read(page))).toEqual(words)
  }) // prettier-ignore

  test('tells what was left out', async () => {
    const page = await read(
      '<html><p>甲<img src="a.png"><img src="b.png"></p><script>1</script><video></video>',
    )
    expect(page.warnings.map(({ message }) => message)).toEqual([
      '有2张图片没有导入：只有链接，图片不在文件里，或者格式不通用。',
      '网页里有脚本，没有运行，也没有导入。',
      '有1个嵌入的内容（框架、视频等）没有导入。',
    ])
  })

  test.each([
    ['gb2312', 'gb18030', false],
    ['utf-8', 'gb18030', false],
    ['gb2312', 'utf-8', false],
    ['utf-16', 'utf-16le', true],
  ] as const)('that says %s and is in %s', async (says, encoding, mark) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${says}"></head><body><p>依法行政办结案件，镕。</p>`
    const bytes = encode(page, encoding, mark)
    expect(seen(value(await readDocument({ name: 'a', bytes })))).toEqual([
      '依法行政办结案件，镕。',
    ])
  })

  test.each([
    ['deep', `<html>${'<div>'.repeat(100_000)}甲`, 'file-too-large'],
    ['unclosed', `<html>${'<span>甲'.repeat(30_000)}`, 'file-too-large'],
    ['empty', '<html><body><p>&nbsp;</p></body></html>', 'file-empty'],
    ['a wide table', `<html><table><tr>${'<td>甲'.repeat(300)}</table>`, 'file-too-large'],
    ['no end', `<!DOCTYPE html><html><p title="${'甲'.repeat(100)}`, 'file-empty'],
  ])('that is %s is refused', async (_, page, code) => {
    expect(codeOf(await readDocument({ name: 'a.html', bytes: Buffer.from(page) }))).toBe(code)
  })
})
