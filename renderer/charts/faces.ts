import type { ChartData } from '../../shared/resolve/chart-data'
import { fontOf, type ChartLook } from './look'
import { labelsOf } from './words'

/** Whether every face is there that a chart is drawn in. */
export function hasChartFaces(data: ChartData, look: ChartLook): boolean {
  return familiesOf(look).every((font) => document.fonts.check(font, wordsOf(data)))
}

/** Fetches the slices of the faces that a chart's words are in: a canvas does not wait for them. */
export async function fetchChartFaces(data: ChartData, look: ChartLook): Promise<void> {
  const words = wordsOf(data)
  // One by one: an official face that the machine lacks refuses the whole of a load.
  await Promise.all(
    familiesOf(look).map((font) => document.fonts.load(font, words).catch(() => [])),
  )
}

function familiesOf(look: ChartLook): readonly string[] {
  return look.family.split(',').map((family) => fontOf({ ...look, family: family.trim() }))
}

/** Every character once. */
function wordsOf(data: ChartData): string {
  const words = [
    ...data.categories,
    ...data.series.flatMap(({ name, unit }) => [name, unit]),
    ...labelsOf(data),
    '单位：【待填】 0123456789.-%',
  ]
  return Array.from(new Set(words.join(''))).join('')
}
