import { describe, expect, test } from 'vitest'
import { recognise } from '../../../../shared/structure/recognise'
import { firstFree, line, type MadePdf } from './make-pdf'
import { document } from './read'

const body = '全县行政机关严格落实重大行政决策程序规定，把公众参与、专家论证、'
const fonts = { F1: 'FangSong', F2: 'SimHei', F3: 'KaiTi_GB2312', F4: 'FZXBSJW--GB1-0' }

/** A report whose headings have no numbers; `font` sets them. */
function report(font: (level: number) => string, more: Partial<MadePdf> = {}): MadePdf {
  const lines: readonly (readonly [text: string, level: number])[] = [
    ['主要工作', 1],
    ['依法决策', 2],
    ...Array.from({ length: 4 }, () => [body.slice(0, 28), 0] as const),
    ['存在的问题', 1],
    ...Array.from({ length: 4 }, () => [body.slice(0, 28), 0] as const),
  ]
  const page = [
    line('青禾市二〇二五年法治政府建设情况报告', 105, 780, 22, 'F4'),
    ...lines.map(([text, level], at) =>
      line(text, level === 0 && at % 5 !== 2 ? 79 : 111, 730 - at * 29, 16, font(level)),
    ),
  ]
  return { pages: [page.join('\n')], fonts, ...more }
}

async function headings(made: MadePdf) {
  const { title, blocks } = recognise(await document(made))
  return {
    title,
    headings: blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.text}`] : [])), // prettier-ignore
  }
}

const expected = {
  title: '青禾市二〇二五年法治政府建设情况报告',
  headings: ['1 主要工作', '2 依法决策', '1 存在的问题'],
}

describe('headings without numbers', () => {
  test('are told by their faces', async () => {
    const made = report((level) => ['F1', 'F2', 'F3'][level] ?? 'F1')
    expect(await headings(made)).toEqual(expected)
  })

  test('are told by the bookmarks of the file', async () => {
    const title = (text: string) =>
      `/Title<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
    const [root, one, sub, two] = [0, 1, 2, 3].map((at) => `${firstFree + at} 0 R`)
    const made = report(() => 'F1', {
      catalog: `/Outlines ${root}`,
      objects: [
        `<</First ${one}/Last ${two}/Count 3>>`,
        `<<${title('主要工作')}/Parent ${root}/Next ${two}/First ${sub}/Last ${sub}/Count 1>>`,
        `<<${title('依法决策')}/Parent ${one}>>`,
        `<<${title('存在的问题')}/Parent ${root}/Prev ${one}/Next ${one}>>`,
      ],
    })
    expect(await headings(made)).toEqual(expected)
  })

  test('are paragraphs where nothing sets them apart', async () => {
    expect((await headings(report(() => 'F1'))).headings).toEqual([])
  })
})
