import { expect, test } from 'vitest'
import { looksOf } from '../../../renderer/charts/series-look'
import type { ChartSeries } from '../../../shared/resolve/chart-data'

test('no two of many lines look alike: a printer has no colours to tell them apart', () => {
  const series = Array.from({ length: 36 }, (_, at): ChartSeries => ({ name: `第${at}项`, unit: '', points: [] })) // prettier-ignore
  const looks = looksOf({ kind: 'line', labelled: true, categories: [], series, fault: null }, 1)
  const alike = new Set(looks.map((look) => look.kind === 'line' && `${look.dash.join()} ${JSON.stringify(look.point)}`)) // prettier-ignore
  expect(alike.size).toBe(36)
})
