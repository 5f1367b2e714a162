import { describe, expect, test } from 'vitest'
import { ideographs } from '../../../../main/import/text/radicals'
import { line, rule } from './make-pdf'
import { document, seen, told } from './read'

/** Lines of the measure of GB/T 9704: 28 characters of 16 points between 79 and 527. */
const [left, indent] = [79, 111]
const full = '全县行政机关严格落实重大行政决策程序规定把公众参与专家论证风险评估合法性审'.slice(
  0,
  28,
)
const other = Array.from(full).toReversed().join('')
const first = full.slice(0, 26)

function column(lines: readonly (readonly [text: string, x: number])[], top = 740): string {
  return lines.map(([text, x], at) => line(text, x, top - at * 29)).join('\n')
}

describe('lines', () => {
  test('are one paragraph while they fill the measure and begin at its edge', async () => {
    const page = column([
      [first, indent],
      [full, left],
      ['查办案件213件。', left],
      [first, indent],
      [full, left],
      ['办结207件。', left],
    ])
    expect(seen(await document({ pages: [page] }))).toEqual([
      `${first}${full}查办案件213件。`,
      `${first}${full}办结207件。`,
    ])
  })

  test('of a table of contents are each their own, though leaders fill them', async () => {
    // 28 ems: ideographs one wide, points and digits half.
    const entry = (words: string, page: string) =>
      `${words}${'.'.repeat(2 * (28 - words.length) - page.length)}${page}`
    const lines = [
      entry('一、主要举措', '1'),
      entry('（一）强化学习', '12'),
      entry('二、不足', '3'),
    ]
    const page = column([
      ...lines.map((text) => [text, left] as const),
      [first, indent],
      [full, left],
      ['查办案件213件。', left],
    ])
    expect(seen(await document({ pages: [page] }))).toEqual([
      ...lines,
      `${first}${full}查办案件213件。`,
    ])
  })

  test('without indents begin at an item’s mark after a sentence that fills its line', async () => {
    const ended = `${full.slice(0, 27)}。`
    const page = column([full, ended, `——${first}`, ended, '一是查办案件。', full, ended].map((text) => [text, left])) // prettier-ignore
    expect(seen(await document({ pages: [page] }))).toEqual([
      `${full}${ended}`,
      `——${first}${ended}`,
      '一是查办案件。',
      `${full}${ended}`,
    ])
  })

  test('go on over the end of a page, without its number and running head', async () => {
    const page = (number: number, ...lines: readonly (readonly [string, number])[]) =>
      [line('内部资料', 260, 800, 10), column(lines), line(`— ${number} —`, 280, 40, 14)].join('\n')
    const source = await document({
      pages: [
        page(1, [first, indent], [full, left], [full, left], [full, left]),
        page(2, [full, left], ['办结207件。', left], [first, indent], [full, left]),
        page(3, [other, left], ['受理213件。', left], [first, indent], ['年。', left]),
      ],
    })
    expect(seen(source)).toEqual([
      `${first}${full}${full}${full}${full}办结207件。`,
      `${first}${full}${other}受理213件。`,
      `${first}年。`,
    ])
    expect(told(source)).toEqual(['page-numbers', 'running-heads'])
    expect(source.runningHeads).toEqual(['内部资料'])
  })

  test('of annexes at the tops of their pages are no running heads', async () => {
    const page = (number: number) => column([[`附件${number}`, left], [first, indent], [full, left], [full, left], [full, left], [`第${number}件办结。`, left]])
    expect(seen(await document({ pages: [page(1), page(2)] })).filter((text) => text.length < 5)).toEqual(['附件1', '附件2'])
  }) // prettier-ignore

  test('keep a space between words, and make none between justified ideographs', async () => {
    const spaced = Array.from('依法行政', (letter, at) => line(letter, 79 + at * 21, 500)).join(
      '\n',
    )
    const page = `${line('Rule', 79, 600)}\n${line('of', 79 + 37, 600)}\n${spaced}`
    expect(seen(await document({ pages: [page] }))).toEqual(['Rule of', '依法行政'])
  })

  test('are read upright on a page that lies on its side', async () => {
    const page = `0 1 -1 0 595 0 cm ${line('表1 全年办理情况', 100, 500)} ${line('二〇二六年一月', 100, 460)}`
    expect(seen(await document({ pages: [page] }))).toEqual(['表1 全年办理情况', '二〇二六年一月'])
    expect(seen(await document({ pages: [line('全年办理情况', 100, 500)], page: '/Rotate 90' }))).toEqual(['全年办理情况']) // prettier-ignore
  })

  test('leave a watermark out, and say so', async () => {
    const mark = `q 0.7 0.7 -0.7 0.7 200 200 cm ${line('内部草稿', 0, 0, 60)} Q`
    const source = await document({ pages: [`${mark} ${line('一、主要工作', indent, 700)}`] })
    expect(seen(source)).toEqual(['一、主要工作'])
    expect(told(source)).toEqual(['turned-text'])
  })

  test('that are printed twice to look bold are read once', async () => {
    const page = `${line('二、存在的问题', 100, 700)} ${line('二、存在的问题', 100.4, 700)}`
    expect(seen(await document({ pages: [page] }))).toEqual(['二、存在的问题'])
  })
})

describe('two columns', () => {
  // Twelve characters of 16 points, and a gutter of two.
  const short = full.slice(0, 12)
  const texts = (word: string) =>
    Array.from({ length: 9 }, (_, at) => (at === 8 ? `${word}。` : `${word}${short.slice(2)}`))
  const beside = (one: readonly string[], two: readonly string[], down = 0) =>
    one.map(
      (text, at) =>
        `${line(text, left, 660 - at * 22)}${line(two[at] ?? '', left + 224, 660 - at * 22 - down)}`,
    )

  test.each([0, 9])('are read one after the other, under what runs over both (%d points lower)', async (down) => {
    const page = [column([[full, left], [full, left]]), ...beside(texts('甲乙'), texts('丙丁'), down), line(`${first}。`, left, 400)]
    const words = (lines: readonly string[]) => lines.join('')
    expect(seen(await document({ pages: [page.join('\n')] })).join('')).toBe(
      `${full}${full}${words(texts('甲乙'))}${words(texts('丙丁'))}${first}。`,
    )
  }) // prettier-ignore

  test('are none where the parts of the lines are short', async () => {
    const page = beside(Array.from({ length: 9 }, () => '项目'), Array.from({ length: 9 }, () => '213件'))
    expect(seen(await document({ pages: [page.join('\n')] }))).toEqual([
      Array.from({ length: 9 }, () => '项目 | 213件').join(' // '),
    ])
  }) // prettier-ignore
})

const nothing = (said: string, x: number, y = 711, text = '\0'.repeat(said.length), font = 'F1') =>
  `/Span<</ActualText<FEFF${Buffer.from(said, 'utf16le').swap16().toString('hex')}>>>BDC ${line(text, x, y, 16, font)} EMC`

test('signs of fonts of signs are what they look like', async () => {
  const fonts = { F1: 'FangSong', F2: 'SymbolMT', F3: 'Wingdings-Regular', F4: 'FZHTK' }
  const signs = [['\uF0B7', 'F2'], ['\uF06E', 'F3'], ['\uF0FE', 'F3'], ['\uF0B7', 'F4'], ['\uF0FF', 'F4']]
  const page = signs.map(([text = '', font = ''], at) => `${nothing(text, left, 700 - at * 29, '\0', font)}${line('办结213件。', left + 20, 700 - at * 29)}`)
  const words = seen(await document({ pages: [page.join('\n')], fonts })).join('')
  expect(words.match(/[^办结213件。]/gu)).toEqual(['•', '■', '☑', '•', '\uFFFD'])
}) // prettier-ignore

test('glyphs that their font has as nothing are what the content around them says', async () => {
  const page = `${column([[full, left]])}${line('办结', left, 711)}${nothing('213', left + 32)}${line('件，', left + 80, 711)}${nothing('共计', left + 112, 711, '\0')}${nothing('全年', left + 128, 711, '受理')}`
  expect(seen(await document({ pages: [page] })).at(-1)).toContain('办结213件，共计受理')
})

test('radicals and compatible ideographs become the ones that are meant, and ① and ㎡ stay', async () => {
  const page = line('⼀、⻓期⽤①35㎡\uF9DD', 100, 700)
  expect(seen(await document({ pages: [page] }))).toEqual(['一、长期用①35㎡利'])
})

test('radicals of fonts of the mainland are its ideographs', () => {
  expect(ideographs('⼾⾭⿈⼀')).toBe('户青黄一')
})

describe('looks', () => {
  test('are the face, the size, centring and the indent', async () => {
    const fonts = { F1: 'FangSong', F2: 'SimHei', F3: '#BF#AC#CC#E5_GB2312,Bold', F4: 'ABCDEF+FZXBSJW--GB1-0' } // prettier-ignore
    const body = Array.from({ length: 6 }, () => [full, left] as const)
    const page = [
      line('二〇二五年工作报告', 204, 780, 22, 'F4'),
      line('一、主要工作', indent, 750, 16, 'F2'),
      line('（一）夯实基础。', indent, 721, 16, 'F3'),
      column(body, 692),
    ].join('\n')
    const { blocks } = await document({ pages: [page], fonts })
    expect(blocks.slice(0, 3)).toMatchObject([
      { look: { font: 'FZXBSJW--GB1-0', size: 22, centered: true } },
      { look: { font: 'SimHei', size: 16, indent: 32 } },
      { look: { font: '楷体_GB2312', bold: true } },
    ])
    expect(blocks[1]).not.toMatchObject({ look: { centered: true } })
  })
})

describe('tables', () => {
  const grid = [
    ...[600, 570, 540, 510].map((y) => rule(100, y, 400, y)),
    ...[100, 200, 300, 400].map((x) => rule(x, 510, x, 600)),
  ].join('\n')
  const cells = (rows: readonly (readonly string[])[], top = 580) =>
    rows.flatMap((row, r) => row.map((cell, c) => line(cell, 105 + c * 100, top - r * 30, 12))).join('\n') // prettier-ignore
  const rows = [
    ['类型', '2024年', '2025年'],
    ['受理', '49', '58'],
    ['审结', '', '55'],
  ]
  const shown = '类型 | 2024年 | 2025年 // 受理 | 49 | 58 // 审结 |  | 55'

  test('are read by their rulings, with empty cells', async () => {
    const source = await document({ pages: [`${line('见下表。', 111, 700)} ${grid} ${cells(rows)} ${line('二、不足', 111, 400)}`] }) // prettier-ignore
    expect(seen(source)).toEqual(['见下表。', shown, '二、不足'])
  })

  test('are read by filled strips for rulings, drawn cell by cell', async () => {
    const strips = [0, 1, 2].flatMap((c) => [600, 570, 540, 510].map((y) => `${100 + c * 100} ${y} 100 0.5 re f`)) // prettier-ignore
    const walls = [100, 200, 300, 400].flatMap((x) => [510, 540, 570].map((y) => `${x} ${y} 0.5 30 re f`)) // prettier-ignore
    const source = await document({ pages: [`${strips.join(' ')} ${walls.join(' ')} ${cells(rows)}`] }) // prettier-ignore
    expect(seen(source)).toEqual([shown])
  })

  test('have merged cells where rulings are missing', async () => {
    const merged = [
      ...[600, 540, 510].map((y) => rule(100, y, 400, y)),
      rule(200, 570, 400, 570),
      ...[100, 200, 400].map((x) => rule(x, 510, x, 600)),
      rule(300, 510, 300, 570),
    ].join('\n')
    const texts = [
      line('类型', 105, 562, 12),
      line('案件数', 280, 580, 12),
      cells([['', '2024年', '2025年'], ['受理', '49', '58']], 550), // prettier-ignore
    ].join('\n')
    const { blocks } = await document({ pages: [`${merged} ${texts}`] })
    expect(blocks).toMatchObject([
      {
        rows: [['类型', '案件数', ''], ['', '2024年', '2025年'], ['受理', '49', '58']], // prettier-ignore
        merges: [
          { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
        ],
      },
    ])
  })

  test('without rulings are read by their columns', async () => {
    const whole = rows.map(([type = '', before = '', now = '']) => [type, before || '47', now])
    expect(seen(await document({ pages: [cells(whole)] }))).toEqual([shown.replace('|  |', '| 47 |')]) // prettier-ignore
  })

  test('without rulings are read by the marks of a tagged file, however near their nth stand', async () => {
    const cell = (text: string, mark: number, x: number, y: number) => `/TD<</MCID ${mark}>>BDC ${line(text, x, y)} EMC`
    const works = [['项目', '计划投资（万元）', '完成投资'], ['水库', '1200', '1180'], ['堤防', '3600', '3500']]
    const xs = [100, 140, 270]
    const page = works.flatMap((row, at) => row.map((text, nth) => cell(text, at * 3 + nth, xs[nth] ?? 0, 700 - at * 29)))
    expect(seen(await document({ pages: [page.join('\n')] }))).toEqual([works.map((row) => row.join(' | ')).join(' // ')])
  }) // prettier-ignore

  test('are none where numbers of a list stand before their words', async () => {
    const numbered = [
      ['一、', '总体情况'],
      ['（一）', '受理情况'],
      ['1.', '办结情况'],
      ['（1）', '审结情况'],
    ] as const
    const page = numbered
      .flatMap(([number, words], at) => [
        line(number, left, 740 - at * 29),
        line(words, left + 64, 740 - at * 29),
      ])
      .join('\n')
    const source = await document({ pages: [page] })
    expect(source.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
    expect(seen(source).join('').replaceAll(/\s/gu, '')).toBe(numbered.flat().join(''))
  })

  test('go on over a page, their repeated head left out', async () => {
    const next = [['类型', '2024年', '2025年'], ['调解', '17', '24'], ['撤回', '3', '4']] // prettier-ignore
    const source = await document({ pages: [`${grid} ${cells(rows)}`, `${grid} ${cells(next)}`] })
    expect(seen(source)).toEqual([`${shown} // 调解 | 17 | 24 // 撤回 | 3 | 4`])
  })

  test('whose columns cannot be told stay text, and it is said', async () => {
    const crooked = [100, 160, 220].map((x, at) => [0, 1, 2].map((c) => line('办理事项统计', x + c * 130, 600 - at * 30, 12)).join(' ')) // prettier-ignore
    const source = await document({ pages: [crooked.join('\n')] })
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(told(source)).toEqual(['table-unsure'])
  })

  test('a frame around a page is none', async () => {
    const frame = `50 50 495 742 re S ${line('一、主要工作', 111, 700)}`
    expect(seen(await document({ pages: [frame] }))).toEqual(['一、主要工作'])
  })
})
