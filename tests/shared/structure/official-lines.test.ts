import { expect, test } from 'vitest'
import { emptyHead } from '../../../shared/model/head'
import { reportFromDraft } from '../../../shared/structure/to-report'
import { draftOf } from './source'
import { blockText } from '../../words'

const title = '青杨市水务局关于2025年度法治政府建设情况的报告'

test('the lines of a red head become its elements and are no text any more', () => {
  const lines = [
    '000012',
    '机密★1年',
    '特急',
    '青杨市水务局文件',
    '青水报〔2026〕3号　　　　签发人：周明',
    title,
    '青杨市人民政府：',
    '现将有关情况报告如下。',
    '一、主要举措和成效',
    '依法治水。',
  ]
  const { head, front } = reportFromDraft(draftOf(lines.join('\n')))
  expect(head).toEqual({
    ...emptyHead,
    copyNumber: '000012',
    classification: '机密★1年',
    urgency: '特急',
    authority: '青杨市水务局文件',
    documentNumber: '青水报〔2026〕3号',
    signer: '周明',
  })
  expect(front.blocks.map(blockText)).toEqual(['青杨市人民政府：', '现将有关情况报告如下。'])
})

test('a line that says more stays, and what it says is not printed a second time', () => {
  const lines = ['发文字号：青水报〔2026〕3号　来源：市水务局', title, '一、主要举措', '依法治水。']
  const { head, front } = reportFromDraft(draftOf(lines.join('\n')))
  expect(head).toEqual(emptyHead)
  expect(front.blocks.map(blockText).join('')).toContain('青水报〔2026〕3号')
})

test('a sentence that ends in 文件 is no authority', () => {
  const lines = [title, '认真学习有关文件', '一、主要举措', '依法治水。']
  const { head, front } = reportFromDraft(draftOf(lines.join('\n')))
  expect(head.authority).toBe('')
  expect(front.blocks.map(blockText)).toEqual(['认真学习有关文件'])
})
