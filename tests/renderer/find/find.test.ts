import { describe, expect, test } from 'vitest'
import { createFind } from '../../../renderer/find/find'
import { search } from '../../../renderer/find/search'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { openDesk, paragraph, reportOf, table, type TestDesk } from '../session/desk'
import { blockText } from '../../words'

const loose = { matchCase: false, matchWidth: false }

describe('replacing', () => {
  test('all over chapters, cells, captions and titles is one step', () => {
    const desk = openDesk(
      reportOf(
        ['行政复议72件，行政诉讼61件。', captioned('行政处罚', [['行政', '行政行政']])],
        [bold()],
      ),
    )
    const before = wordsOf(desk)
    const find = createFind(desk.session)
    find.set({ words: '行政' })
    find.setReplacement('公共')
    const count = find.state().hits.length
    expect(count).toBe(7)
    expect(find.replaceAll()).toBe(count)
    expect(wordsOf(desk)).toBe(before.replaceAll('行政', '公共'))
    expect(search(desk.session.state().written, '行政', loose)).toEqual([])
    desk.session.undo()
    expect(wordsOf(desk)).toBe(before)
    expect(desk.session.state().canUndo).toBe(false)
    desk.session.redo()
    expect(wordsOf(desk)).toBe(before.replaceAll('行政', '公共'))
  })

  test('keeps the look of the first character, over the edges of leaves', () => {
    const desk = openDesk(reportOf([bold()]))
    replaceAll(desk, '政执', '治')
    expect(desk.session.state().report.chapters[0]?.blocks[0]?.children).toEqual([
      { text: '规范行' },
      { text: '治法', bold: true },
      { text: '行为' },
    ])
    replaceAll(desk, '行治法行', '事')
    expect(textOf(desk.session.state().report)).toEqual(['规范事为'])
  })

  test('with nothing takes the words out', () => {
    const desk = openDesk(reportOf(['今年以来，依法办结。']))
    replaceAll(desk, '今年以来，', '')
    expect(wordsOf(desk)).toContain('依法办结。')
    expect(wordsOf(desk)).not.toContain('今年')
  })

  test('titles of the report and of chapters are replaced as well', () => {
    const desk = openDesk(reportOf(['甲']))
    replaceAll(desk, '2025', '2026')
    replaceAll(desk, '第1部分', '首部分')
    const { title, chapters } = desk.session.state().report
    expect(title).toBe('青杨区2026年度法治政府建设情况报告')
    expect(chapters[0]?.title).toBe('首部分')
  })

  test('one after another goes on behind words that hold what was looked for', () => {
    const desk = openDesk(reportOf(['分局与分局。', '分局。']))
    const find = createFind(desk.session)
    find.set({ words: '分局' })
    find.setReplacement('市分局')
    find.step(1)
    for (let turn = 0; turn < 3; turn += 1) find.replaceCurrent()
    expect(textOf(desk.session.state().report)).toEqual(['市分局与市分局。', '市分局。'])
  })

  test('changes nothing in a report that can only be read', () => {
    const desk = openDesk(reportOf(['甲']))
    const find = createFind({
      ...desk.session,
      state: () => ({ ...desk.session.state(), readOnly: true }),
    })
    find.set({ words: '甲' })
    find.setReplacement('乙')
    expect(find.replaceAll()).toBe(0)
    expect(textOf(desk.session.state().report)).toEqual(['甲'])
  })
})

describe('going from hit to hit', () => {
  test('goes round, shows each in its chapter, and asks for no focus', () => {
    const desk = openDesk(reportOf(['甲一'], ['甲二', '甲三']))
    const find = createFind(desk.session)
    find.set({ words: '甲' })
    const seen = [1, 1, 1, 1, -1].map((by) => {
      find.step(by === 1 ? 1 : -1)
      const { revealed, openChapter } = desk.session.state()
      expect(revealed).toMatchObject({
        chapter: openChapter,
        quiet: true,
        range: { start: 0, end: 1 },
      })
      return find.state().current
    })
    expect(seen).toEqual([0, 1, 2, 0, 2])
  })

  test('in the open chapter alone, where that is asked', () => {
    const desk = openDesk(reportOf(['甲一'], ['甲二']))
    const find = createFind(desk.session)
    find.set({ words: '甲', scope: 'chapter' })
    expect(find.state().hits).toHaveLength(1)
  })
})

function replaceAll(desk: TestDesk, words: string, replacement: string): void {
  const find = createFind(desk.session)
  find.set({ words })
  find.setReplacement(replacement)
  find.replaceAll()
}

function captioned(caption: string, rows: readonly (readonly string[])[]) {
  return { ...table(rows), caption }
}

function bold() {
  return paragraph('', {
    children: [{ text: '规范行' }, { text: '政执法', bold: true }, { text: '行为' }],
  })
}

function wordsOf(desk: TestDesk): string {
  const { report } = desk.session.state()
  const parts = chaptersInOrder(report).map(
    ({ title, blocks }) => `${title}\n${blocks.map(blockText).join('\n')}`,
  )
  return [report.title, ...parts].join('\n')
}

function textOf(report: Report): readonly string[] {
  return report.chapters.flatMap(({ blocks }) => blocks.map(blockText))
}
