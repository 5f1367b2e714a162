import { replacing, textRule, type Hit } from '../../rule'
import { confusions as list, type Confusion } from './confusion-list'

/** Those of the list by their first two characters, so that a text is gone through once. */
const byStart = new Map<number, Confusion[]>()
for (const each of list) {
  const start = pairAt(each.wrong, 0)
  byStart.set(start, [...(byStart.get(start) ?? []), each])
}

/** Characters that are taken for one another, where nothing else can be meant. */
export const confusions = textRule('wording/confusions', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const hits: Hit[] = []
  for (let at = 0; at + 1 < text.length; at += 1) {
    for (const { wrong, right, unless } of byStart.get(pairAt(text, at)) ?? []) {
      if (!text.startsWith(wrong, at)) continue
      const around = text.slice(Math.max(0, at - 4), at + wrong.length + 4)
      if (unless?.test(around)) continue
      hits.push(replacing(at, wrong, right, `“${wrong}”应为“${right}”。`))
    }
  }
  return hits
})

/** Two UTF-16 code units as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
