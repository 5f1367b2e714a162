import { expect, test } from 'vitest'
import { lookWords } from '../../../shared/structure/look-words'

test.each([
  [{}, ''],
  [{ style: '标题 1', outlineLevel: 1 }, '样式“标题 1”，大纲1级'],
  [{ list: '3', listLevel: 2, font: '黑体', size: 16 }, '列表3第2级，黑体 16磅'],
  [
    { size: 10.5, bold: true, centered: true, indent: 21.333 },
    '10.5磅，加粗，居中，首行缩进21.3磅',
  ],
])('a look is said in words: %o', (look, words) => {
  expect(lookWords(look)).toBe(words)
})
