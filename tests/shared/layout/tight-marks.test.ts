import { describe, expect, test } from 'vitest'
import { tightMarks } from '../../../shared/layout/tight-marks'

describe('marks that give up half a character to the next', () => {
  test.each([
    ['《甲》《乙》', '》'],
    ['《甲》、《乙》', '》、'],
    ['指出：“甲”。', '：”'],
    ['（“甲”）', '（”'],
    ['“‘甲’乙”，', '“”'],
    ['好。”（略）。', '。”）'],
  ])('%s', (text, wanted) => {
    const given = [...tightMarks(text)].toSorted((a, b) => a - b)
    expect(given.map((at) => text.charAt(at)).join('')).toBe(wanted)
  })

  test.each(['甲，乙。丙', '（）', '甲！！', '甲……”乙', '——“甲', '甲, “乙', '12)，'])(
    'none in %s',
    (text) => {
      expect(tightMarks(text).size).toBe(0)
    },
  )
})
