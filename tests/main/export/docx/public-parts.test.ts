import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '../../../../main/export/docx/write-docx'
import { publicEdition } from '../../../../shared/model/edition'
import type { Block } from '../../../../shared/model/block'
import type { Inline } from '../../../../shared/model/blocks/inline'
import { nameless } from '../../../../shared/resolve/nameless'
import { resolve } from '../../../../shared/resolve/resolve'
import { smallPng } from '../../import/docx/docx-with-picture'
import { indicatorOf } from '../../../shared/model/indicators'
import { chapter, heading, image, paragraph, reportOf, table } from '../../../shared/model/reports'
import { fullHead } from '../official'

const shown = indicatorOf('涉黑收案', {
  value: '295',
  unit: '件',
  department: '刑侦大队',
  note: '口径内定',
})
const hidden = indicatorOf('布控人数', { value: '8731', unit: '人', definition: '在册重点对象' })
const report = reportOf(
  [
    chapter('主要举措', [
      line([{ text: '收案' }, figure(shown.id), { text: '。' }]),
      line([{ text: '布控' }, { ...figure(hidden.id, { withheld: '若干' }) }, { text: '，' }, { text: '线索来自举报平台', withheld: '' }]),
      { ...table('点位分布', [['甲路', '3']]), withheld: '' } as Block,
      { ...image('卡口示意'), withheld: '（略）' } as Block,
      { ...table('办案', [['收案', '']]), children: [{ type: 'table-row', children: [{ type: 'table-cell', children: [{ text: '' }, figure(shown.id), { text: '' }] }] }] } as Block,
    ]),
    chapter('专案情况', [heading(2, '内情'), line([{ text: '专案在办。', withheld: '' }])].slice(1)),
  ],
  { head: { ...fullHead, classification: '' }, register: [shown, hidden] },
) // prettier-ignore

const inner = ['8731', '布控人数', '重点对象', '举报平台', '甲路', '点位', '卡口', '专案', '涉黑', '刑侦', '口径内定', '000012', '特急', '陆一苇', shown.id, hidden.id, report.id] // prettier-ignore

test('no part of the public edition’s document holds what is withheld, or names what its figures are of', () => {
  const parts = partsOf(nameless(resolve(publicEdition(report))), null)
  expect(parts.get('word/document.xml')).toContain('295件')
  expect(parts.get('word/document.xml')).toContain('若干')
  for (const [name, text] of parts) {
    expect([name, inner.filter((word) => text.includes(word))]).toEqual([name, []])
  }
  expect([...parts.keys()].filter((name) => /comments|media/u.test(name))).toEqual([])
})

test('that of the whole report names them, for who sends it back', () => {
  const parts = [...partsOf(resolve(report), report).values()].join('')
  expect(inner.filter((word) => !parts.includes(word))).toEqual(['重点对象', '刑侦', '口径内定'])
})

/** Every part of the document but its pictures, by its name; what a part is called is looked through too. */
function partsOf(of: ReturnType<typeof resolve>, whose: typeof report | null): ReadonlyMap<string, string> {
  const { docx } = writeDocx(of, {
    report: whose,
    numbering: report.numbering,
    profile: 'ruler',
    picture: () => ({ mediaType: 'image/png', bytes: smallPng }),
  })
  return new Map(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, name + strFromU8(bytes)]),
  )
} // prettier-ignore

function line(children: Inline[]): Block {
  return { ...paragraph(''), children } as Block
}

function figure(indicator: typeof shown.id, look: { readonly withheld?: string } = {}): Inline {
  return { type: 'figure', indicator, form: 'value', children: [{ text: '', ...look }] }
}
