import { placeIn, type CheckedText } from '../../checked'
import { reportRule, type ReportHit } from '../../rule'

const digits = '一二三四五六七八九十'

interface Item {
  readonly text: CheckedText
  readonly value: number
  readonly start: number
}

/** 一是 has a 二是 behind it, and none is left out; in one paragraph or over several. */
export const items = reportRule('structure/items', 'error', ({ texts }) => {
  const found: ReportHit[] = []
  let series: Item[] = []
  const end = (): void => {
    found.push(...checkSeries(series))
    series = []
  }
  for (const text of texts) {
    if (text.kind === 'number') end()
    if (text.kind !== 'paragraph' || isNote(text)) continue
    const own = itemsOf(text)
    if (own.length === 0) {
      end()
      continue
    }
    for (const item of own) {
      if (item.value === 1) end()
      series.push(item)
    }
  }
  end()
  return found
})

/** A note stands between the paragraphs of a series without being of it. */
function isNote({ block }: CheckedText): boolean {
  return block?.type === 'paragraph' && (block.note !== undefined || block.role === 'note')
}

function itemsOf(text: CheckedText): readonly Item[] {
  const marks =
    /(?:^|[。；：，:;])\s{0,2}(?!一是一|二是二)([一二三四五六七八九十])(?:是|要)(?=[^。；]{2})/gu
  return Array.from(
    withoutBrackets(text.text).matchAll(marks),
    ({ index, 0: whole, 1: digit = '' }) => ({
      text,
      value: digits.indexOf(digit) + 1,
      start: index + whole.indexOf(digit),
    }),
  )
}

/** What stands in brackets is counted by itself. */
function withoutBrackets(text: string): string {
  return text.replaceAll(/（[^（）]{0,400}）/gu, (inside) => '（'.repeat(inside.length))
}

function checkSeries(series: readonly Item[]): readonly ReportHit[] {
  const [first] = series
  if (!first) return []
  // 群众最关心的一是看病，二是上学: the first is no clause of its own.
  if (first.value === 2 && first.text.text.slice(0, first.start).includes('一是')) return []
  if (first.value !== 1)
    return series.length === 1 ? [] : [hit(first, `“${digits[first.value - 1]}是”前面没有“一是”。`)]
  if (series.length === 1) return [hit(first, '只有“一是”，后面没有“二是”。')]
  return series.flatMap((item, index) => {
    const wanted = index + 1
    if (item.value === wanted) return []
    // Told once: what follows a gap is counted from it.
    if (item.value - wanted !== (series[index - 1]?.value ?? 0) - index) {
      return [
        hit(
          item,
          `“${digits[item.value - 1]}是”前面应是“${digits[item.value - 2] ?? ''}是”，编号断了。`,
        ),
      ]
    }
    return []
  })
}

function hit({ text, start }: Item, message: string): ReportHit {
  return { place: placeIn(text, start, start + 2), message }
}
