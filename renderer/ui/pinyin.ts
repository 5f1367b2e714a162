/**
 * The first character of each initial in the order of pinyin, as Chinese collation sorts them in every
 * version of it that the program meets: the test holds it against GB 2312.
 */
const firsts = '阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀'
const initials = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-CN-u-co-pinyin')

/** Characters of office papers with readings of different first letters; nobody types by the rarer one alone. */
const readings = new Map(
  '长cz 行xh 重zc 调td 参cs 率ls 传cz 会hk 降jx 省sx 查cz 校xj 曾cz 藏cz 弹dt 盛sc 系xj 识sz 朝cz 车cj 区qo 解jx 折zs 厦xs 畜xc 给gj 强qj 纤xq 夹jg 卡kq 堡bp 暴bp 泊bp 辟pb 秘mb 番fp 否fp 埔pb 茄qj 轧zy 属sz 粘zn 殖zs 屏pb 稽jq 缉jq 吁yx 尉wy 便bp 咳kh 伺sc 匙sc 脯pf 单ds 石sd 乘cs 合hg 提td 什sz 弄nl 扎zc 召zs 臭cx 刹sc 乐ly 汤ts 澄cd 铅qy 叶yx 尾wy 贾jg 仇cq 翟zd 隗wk'
    .split(' ')
    .map((each) => [each.charAt(0), each.slice(1)] as const),
)

/**
 * Where letters, in lower case, are first letters of a text's pinyin in any reading, `dcpdf` of 导出 PDF:
 * what is no Hanzi stays itself. -1 where nowhere.
 */
export function placeInPinyin(text: string, letters: string): number {
  const sounds = Array.from(text, initialsOf).filter((each) => each !== '')
  return sounds.findIndex((_, at) =>
    Array.from(letters).every((letter, after) => sounds[at + after]?.includes(letter) ?? false),
  )
}

const known = new Map<string, string>()

/** Every first letter that a character can have, the usual one first. */
function initialsOf(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const all = readings.get(character) ?? lookUp(character).toLowerCase()
  known.set(character, all)
  return all
}

function lookUp(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return /[\p{L}\p{N}]/u.test(character) ? character : ''
  let found = ''
  for (const [index, first] of Array.from(firsts).entries()) {
    if (collator.compare(character, first) >= 0) found = initials.charAt(index)
  }
  return found
}
