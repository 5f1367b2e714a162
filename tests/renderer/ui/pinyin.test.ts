import { describe, expect, test } from 'vitest'
import { placeInPinyin } from '../../../renderer/ui/pinyin'

/** The 3,755 characters of the first level of GB 2312, in the order of their pinyin, by first letters. */
function firstLevel(): readonly (readonly [character: string, initial: string])[] {
  const decoder = new TextDecoder('gbk')
  const starts = '啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝'
  const letters = 'abcdefghjklmnopqrstwxyz'
  let initial = ''
  const places = Array.from({ length: 40 * 94 - 5 }, (_, at) => at)
  return places.map((at) => {
    const code = [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]
    const character = decoder.decode(new Uint8Array(code))
    const start = starts.indexOf(character)
    if (start >= 0) initial = letters.charAt(start)
    return [character, initial]
  })
}

describe('the first letters of pinyin', () => {
  test('are those by which GB 2312 sorts its usual characters', () => {
    const all = firstLevel()
    expect(all).toHaveLength(3755)
    const wrong = all.filter(([character, initial]) => placeInPinyin(character, initial) !== 0)
    // Those that it sorts by a rare reading.
    expect(wrong.map(([character]) => character).join('')).toMatch(/^[蛤槛咯傀炔辗椎]{0,7}$/u)
  })

  test.each([
    ['出庭率', 'ctl'],
    ['整改落实率', 'zglsl'],
    ['录入人数', 'lrrs'],
    ['达标率', 'dbl'],
    ['导出 PDF…', 'dcpdf'],
    ['新建报告', 'xjbg'],
    ['加粗', 'jc'],
    ['撤销', 'cx'],
    ['全选本章', 'qxbz'],
    ['二级标题（一）', 'ejbty'],
    ['下划线', 'xhx'],
    ['正文', 'zw'],
    ['恢复', 'hf'],
    ['快捷键与关于', 'kjjygy'],
    ['立即保存', 'ljbc'],
  ])('%s', (text, initials) => {
    expect(placeInPinyin(text, initials)).toBe(0)
  })

  test('are any that a character can have', () => {
    for (const letters of ['xztj', 'xzdj', 'hztj']) expect(placeInPinyin('行政调解', letters)).toBe(0) // prettier-ignore
    expect(placeInPinyin('依法行政', 'xz')).toBe(2)
    expect(placeInPinyin('依法行政', 'yz')).toBe(-1)
  })
})
