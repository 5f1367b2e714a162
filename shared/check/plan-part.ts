import type { CheckedText } from './checked'

/** Words of a heading whose part tells what comes next. */
export const planWords = /安排|打算|计划|思路|设想|谋划|展望|下一(?:年|步|阶段)|下步|工作重点/u

/** The texts of the parts that tell what comes next, by their headings of the first level. */
export function textsOfPlan(texts: readonly CheckedText[]): ReadonlySet<CheckedText> {
  const found = new Set<CheckedText>()
  let inPlan = false
  for (const text of texts) {
    // Annexes come after the plan.
    if (text.kind === 'heading' && (text.level === 1 || text.level === null))
      inPlan = planWords.test(text.text)
    if (inPlan) found.add(text)
  }
  return found
}
