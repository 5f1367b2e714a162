// The first character of each initial in the order of pinyin, as Chinese collation sorts them.
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'
const initials = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-CN-u-co-pinyin')

/** The first letters of the pinyin of a text, `dcpdf` of 导出 PDF; what is no Hanzi stays itself. */
export function pinyinInitials(text: string): string {
  return Array.from(text, initialOf).join('').toLowerCase()
}

const known = new Map<string, string>()

function initialOf(character: string): string {
  const initial = known.get(character) ?? lookUp(character)
  known.set(character, initial)
  return initial
}

function lookUp(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character : ''
  let found = ''
  for (const [index, first] of Array.from(firsts).entries()) {
    if (collator.compare(character, first) >= 0) found = initials.charAt(index)
  }
  return found
}
