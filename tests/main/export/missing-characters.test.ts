import { expect, test } from 'vitest'
import { distinctCharacters, missingWarnings } from '../../../main/export/pdf/missing-characters'
import { resolve } from '../../../shared/resolve/resolve'
import { chapter, paragraph, reportOf, table } from '../../shared/model/reports'

const report = resolve(
  reportOf(
    [chapter('甲', [paragraph('镇长𰻝某某同志主持会议。'), table('乙', [['𰻝'], ['一 二']])])],
    {
      title: '一二一',
    },
  ),
)

test('every character is asked for once, wherever it stands, and white space never', () => {
  const characters = distinctCharacters(report)
  expect(new Set(characters).size).toBe(characters.length)
  expect(characters).toEqual(expect.arrayContaining(['一', '𰻝', '乙', '甲', '。']))
  expect(characters).not.toContain(' ')
})

test('a character without a face is named with its number, its count and its first place', () => {
  expect(missingWarnings(report, ['𰻝'])).toEqual([
    '“𰻝”（U+30EDD）没有字体可印，共 2 处，最先见于“镇长𰻝某某同志主持”，请在印出的文件里核对。',
  ])
  expect(missingWarnings(report, [])).toEqual([])
})
