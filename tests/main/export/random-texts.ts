import { randomOf, type Random } from '../../e2e/random'

/** Paragraphs of a seed, of everything that the end of a line must not part, in any order and nesting. */
export function randomTexts(seed: number, count: number): readonly string[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => {
    const sentences = 1 + random.below(4)
    return Array.from({ length: sentences }, () => sentence(random)).join('')
  })
}

const words = '依法行政各项工作有序推进健全机制压实责任群众满意基层治理取得实效'

function han(random: Random, most: number): string {
  const at = random.below(words.length - most)
  return words.slice(at, at + 1 + random.below(most))
}

function sentence(random: Random): string {
  const clauses = Array.from({ length: 1 + random.below(5) }, () => clause(random, 2))
  return (
    clauses.join(random.one(['，', '；', '、', '：'])) + random.one(['。', '。', '！', '？', '……'])
  )
}

/** Words, a quantity, or either in marks that belong together, so deep. */
function clause(random: Random, depth: number): string {
  const before = han(random, 9)
  switch (random.below(depth > 0 ? 6 : 3)) {
    case 0:
      return before
    case 1:
      return before + quantity(random)
    case 2:
      return `${before}——${han(random, 6)}`
    default: {
      const [open = '', close = ''] = random.one(['“”', '《》', '（）', '‘’', '〔〕', '【】'])
      return before + open + clause(random, depth - 1) + close
    }
  }
}

function quantity(random: Random): string {
  const number = String(1 + random.below(random.one([9, 99, 9999, 120_000])))
  switch (random.below(5)) {
    case 0:
      return `${number}.${random.below(10)}%`
    case 1:
      return `${2019 + random.below(7)}年${1 + random.below(12)}月${1 + random.below(28)}日`
    case 2:
      return `〔${2019 + random.below(7)}〕${1 + random.below(99)}号`
    case 3:
      return `${number}万${random.one(['元', '件', '人'])}`
    default:
      return number + random.one(['件', '元', '人次', '个', '个百分点', '平方公里', '小时'])
  }
} // prettier-ignore
