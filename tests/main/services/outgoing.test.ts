import { describe, expect, test } from 'vitest'
import { outgoing, unfilledWarning } from '../../../main/services/outgoing'
import { emptyHead } from '../../../shared/model/head'
import { newId } from '../../../shared/model/ids'
import { indicatorOf } from '../../shared/model/indicators'
import { chapter, paragraph, reportOf } from '../../shared/model/reports'
import { chartOf } from '../../shared/resolve/charts'

const open = reportOf([
  chapter('执法', [paragraph('查处【待填】件。'), paragraph('【提示：删去】')]),
])

describe('a report as it leaves the house', () => {
  test('goes to the superior body as it is, and says what is open in it', () => {
    const made = outgoing(open, { edition: 'reporting', unfilled: false })
    expect(made).toEqual({ ok: true, value: open })
    expect(unfilledWarning(open)).toEqual([
      '还有2处【待填】或【提示】没有处理，文件里照样印出来了。',
    ])
    expect(unfilledWarning(reportOf([]))).toEqual([])
  })

  test('does not go to the public with what is open, unless told to', () => {
    expect(outgoing(open, { edition: 'public', unfilled: false })).toMatchObject({
      ok: false,
      failure: { code: 'report-unfilled' },
    })
    expect(outgoing(open, { edition: 'public', unfilled: true }).ok).toBe(true)
  })

  test('a chart with a gap is open too', () => {
    const filled = indicatorOf('收案', { value: '295' })
    const bars = chartOf({ of: 'indicators', indicators: [filled.id], values: ['prior', 'now'] })
    const report = reportOf([chapter('执法', [bars])], { register: [filled] })
    expect(unfilledWarning(report)).toEqual([
      '还有1处【待填】或【提示】没有处理，文件里照样印出来了。',
    ])
    const whole = { ...report, register: [{ ...filled, prior: '229' }] }
    expect(unfilledWarning(whole)).toEqual([])
    expect(outgoing(report, { edition: 'public', unfilled: false }).ok).toBe(false)
    expect(outgoing(whole, { edition: 'public', unfilled: false }).ok).toBe(true)
  })

  test('what is open in words that are withheld keeps nothing back', () => {
    const inner = chapter('执法', [
      paragraph('公开的一段。'),
      {
        type: 'paragraph',
        id: newId(),
        children: [{ text: '查处【待填】件。', withheld: '' }],
      },
    ])
    expect(outgoing(reportOf([inner]), { edition: 'public', unfilled: false }).ok).toBe(true)
  })

  test('a classified report never goes to the public', () => {
    const head = { ...emptyHead, classification: '秘密★1年' }
    const made = outgoing(reportOf([], { head }), { edition: 'public', unfilled: true })
    expect(made).toMatchObject({ ok: false, failure: { code: 'report-classified' } })
  })
})
