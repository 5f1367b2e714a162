import { describe, expect, test } from 'vitest'
import { officialAdvice } from '../../../renderer/official/official-advice'
import { emptyHead, type Head } from '../../../shared/model/head'

describe('what is said of an official element', () => {
  const cases: readonly (readonly [keyof Head, string, string | null])[] = [
    ['copyNumber', '000012', null],
    ['copyNumber', '12', '000001'],
    ['classification', '机密★1年', null],
    ['classification', '机密 1年', '机密★1年'],
    ['classification', '秘密', null],
    ['documentNumber', '白政报〔2026〕1号', null],
    ['documentNumber', '白政报[2026]第01号', '白政报〔2026〕1号'],
    ['documentNumber', '白政报（2026）12', '白政报〔2026〕12号'],
    ['documentNumber', '白政报', null],
    ['issuedOn', '2026年10月20日', null],
    ['issuedOn', '2026年01月08日', '2026年1月8日'],
    ['remark', '（随便）', null],
  ]
  test.each(cases)('%s: %s', (key, text, wanted) => {
    const said = officialAdvice({ ...emptyHead, [key]: text }, key)
    if (wanted === null) expect(said).toBeNull()
    else expect(said).toContain(wanted)
  })

  test('a secret paper is to have a copy number', () => {
    const head = { ...emptyHead, classification: '机密★1年' }
    expect(officialAdvice(head, 'copyNumber')).toContain('份号')
    expect(officialAdvice({ ...head, copyNumber: '000001' }, 'copyNumber')).toBeNull()
  })
})
