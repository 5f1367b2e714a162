/** Radical characters (Kangxi and CJK supplement), which PDFs often hold in place of ideographs. */
export const radicals = /[\u2E80-\u2EF3\u2F00-\u2FD5]/gu

/**
 * The ideographs for the radicals in a text; one that is a part of characters only stays.
 * Source: Unicode's EquivalentUnifiedIdeograph.txt; NFKC does the Kangxi block.
 */
export function ideographs(text: string): string {
  return text.replace(radicals, (radical) => supplement.get(radical) ?? radical.normalize('NFKC'))
}

/**
 * Those of the supplement that are words by themselves, as pairs; and of Kangxi those that NFKC makes
 * old forms of (戶靑黃), while fonts of the mainland draw them as 户青黄.
 */
const supplement: ReadonlyMap<string, string> = new Map(
  Array.from(
    '⼾户⾭青⿈黄⺁厂⺎兀⺓幺⺝月⺟母⺠民⺩王⺫目⺬示⺭礻⺰纟⺱罓⺶羊⺸羊⺹耂⺼月⺾艹⻁虎⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', ideograph = '']) => [radical, ideograph] as const,
  ),
)
