import { expect, test } from 'vitest'
import { statisticTable } from '../../../shared/figures/statistic-table'
import { writtenOut } from '../../../shared/figures/written-out'
import { blockText } from '../../../shared/model/block-text'
import type { Block } from '../../../shared/model/block'
import type { Figure } from '../../../shared/model/blocks/figure'
import { newId } from '../../../shared/model/ids'
import { indicatorOf } from '../model/indicators'
import { chapter, reportOf } from '../model/reports'

const town = indicatorOf('城区净增', { value: '12', prior: '10' })
const county = indicatorOf('郊区净增', { value: '30', prior: '25' })
const base = indicatorOf('年初总数', { value: '700', prior: '665' })
const total = indicatorOf('合计', { formula: `{${town.id}}+{${county.id}}` })
const rate = indicatorOf('城区净增率', {
  unit: '%',
  decimals: 2,
  formula: `{${town.id}}/{${base.id}}`,
})

const figure = (of: typeof town, form: Figure['form']): Figure => ({
  type: 'figure',
  indicator: of.id,
  form,
  children: [{ text: '' }],
})
const prose: Block = {
  type: 'paragraph',
  id: newId(),
  children: [
    { text: '城区净增' },
    figure(town, 'value'),
    { text: '，' },
    figure(town, 'yoy'),
    { text: '，净增率' },
    figure(rate, 'value'),
    { text: '；合计' },
    figure(total, 'value'),
    { text: '，' },
    figure(total, 'yoy'),
    { text: '。' },
  ],
}
const table = statisticTable({
  caption: '净增',
  indicators: [town, county, total],
  columns: ['now', 'prior', 'difference', 'rate'],
  year: 2025,
})

function shown(value: string): string {
  const register = [{ ...town, value }, county, base, total, rate]
  const report = reportOf([chapter('甲', [prose, table])], { year: 2025, register })
  return (writtenOut(report).chapters[0]?.blocks ?? []).map(blockText).join('\n')
}

test.each([
  [
    '12',
    '城区净增12件，同比上升20.00%，净增率1.71%；合计42件，同比上升20.00%。',
    '合计\t42\t35\t增加7件\t20.00%',
  ],
  [
    '-12',
    '城区净增-12件，同比下降220.00%，净增率-1.71%；合计18件，同比下降48.57%。',
    '合计\t18\t35\t减少17件\t-48.57%',
  ],
  [
    '-42',
    '城区净增-42件，同比下降520.00%，净增率-6.00%；合计-12件，同比下降134.29%。',
    '合计\t-12\t35\t减少47件\t-134.29%',
  ],
  ['10', '同比持平，净增率1.43%；合计40件，同比上升14.29%。', '合计\t40\t35\t增加5件\t14.29%'],
] as const)(
  'with %s its word of direction, its rounded percentage and the total of the table change at once',
  (value, words, row) => {
    expect(shown(value)).toContain(words)
    expect(shown(value)).toContain(row)
  },
)
