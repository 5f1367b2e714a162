import type { ChartData } from '../../shared/resolve/chart-data'
import { fontOf, type ChartLook } from './look'
import { labelsOf } from './words'

/** What was fetched of each face, whether it came or not. */
const fetched = new Map<string, Set<string>>()

/**
 * Whether every face is there that a chart is drawn in, or will not come: an official one that the
 * machine lacks is never there, and waiting for it again would draw every change twice.
 */
export function hasChartFaces(data: ChartData, look: ChartLook): boolean {
  const words = wordsOf(data)
  return familiesOf(look).every((font) => {
    const known = fetched.get(font)
    return (
      (known && Array.from(words).every((word) => known.has(word))) ||
      document.fonts.check(font, words)
    )
  })
}

/** Fetches the slices of the faces that a chart's words are in: a canvas does not wait for them. */
export async function fetchChartFaces(data: ChartData, look: ChartLook): Promise<void> {
  const words = wordsOf(data)
  // One by one: an official face that the machine lacks refuses the whole of a load.
  await Promise.all(
    familiesOf(look).map(async (font) => {
      await document.fonts.load(font, words).catch(() => [])
      fetched.set(font, new Set(Array.from(words).concat(...(fetched.get(font) ?? []))))
    }),
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
