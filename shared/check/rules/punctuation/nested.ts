import { textRule, type Hit } from '../../rule'

const inner: Readonly<Record<string, string>> = { '“': '‘’', '《': '〈〉' }
const closes: Readonly<Record<string, string>> = { '”': '“', '》': '《' }

/** Inside “ ” quotes are ‘ ’, inside 《 》 titles are 〈 〉 (GB/T 15834-2011, 4.8.3, 4.15.3). */
export const nested = textRule('punctuation/nested', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const hits: Hit[] = []
  const open: { readonly mark: string; readonly at: number; readonly deep: boolean }[] = []
  for (const { index, 0: mark } of text.matchAll(/[“”《》]/gu)) {
    const wanted = closes[mark]
    if (wanted === undefined) {
      open.push({ mark, at: index, deep: open.some((each) => each.mark === mark) })
      continue
    }
    const last = open.at(-1)
    // Marks without a partner are another rule's.
    if (last?.mark !== wanted) return []
    open.pop()
    if (!last.deep) continue
    const words = `${mark === '”' ? '引号里的引号' : '书名号里的书名号'}应为“${inner[wanted]}”`
    hits.push({ start: last.at, end: index + 1, message: `${words}。` })
  }
  return open.length > 0 ? [] : hits.toSorted((one, other) => one.start - other.start)
})
