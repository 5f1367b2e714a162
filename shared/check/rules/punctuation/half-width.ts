import { textRule } from '../../rule'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/**
 * A half-width mark beside a Han character (GB/T 15834-2011, 5.1). Numbers, times, addresses and
 * Latin words keep theirs; a point counts only between Han characters.
 */
export const halfWidth = textRule('punctuation/half-width', 'error', ({ kind, text }) => {
  if (kind === 'number') return []
  const pairs = latinBrackets(text)
  return Array.from(text.matchAll(/[,;:?!()]|\.(?=[\u4e00-\u9fff]|\s{0,2}$)/gu)).flatMap(
    ({ index, 0: mark }) => {
      const [before, after] = [text[index - 1], text[index + 1]]
      if (mark === '.') {
        if (!isHan(before)) return []
        return [hit(index, '.', '。')]
      }
      const right = fullWidth[mark]
      if (right === undefined || pairs.has(index)) return []
      const isBracket = mark === '(' || mark === ')'
      const isBeside = isHan(before) || isHan(after) || (isBracket && isWide(before, after))
      return isBeside ? [hit(index, mark, right)] : []
    },
  )
})

function hit(index: number, mark: string, right: string) {
  return {
    start: index,
    end: index + 1,
    message: `半角“${mark}”应为全角“${right}”。`,
    expected: right,
    fix: { start: index, end: index + 1, text: right },
  }
}

/** Brackets around Latin words or numbers alone, which may stay as they are. */
function latinBrackets(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { index, 0: whole } of text.matchAll(/\([ -'*-~]{1,60}\)/gu)) {
    const before = text[index - 1]
    if (isHan(before)) continue
    found.add(index)
    found.add(index + whole.length - 1)
  }
  return found
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '\u4e00' && sign <= '\u9fff'
}

function isWide(...signs: readonly (string | undefined)[]): boolean {
  return signs.some((sign) => sign !== undefined && /[，。；：、“”《》（）]/u.test(sign))
}
