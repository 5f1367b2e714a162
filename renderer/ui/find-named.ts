import { placeInPinyin } from './pinyin'

/** What is found by its name, or by the name with what it belongs to. */
export interface Named {
  readonly aside: string
  readonly name: string
}

/**
 * Those whose name holds what was typed, in Chinese or by the first letters of its pinyin; names
 * that begin with it come first, else the order stays.
 */
export function findNamed<Item extends Named>(
  items: readonly Item[],
  typed: string,
): readonly Item[] {
  const wish = typed.trim().toLowerCase()
  if (wish === '') return items
  const ranked = items.map((item) => ({ item, rank: rankOf(item, wish) }))
  return ranked
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

/** 0 begins with it, 1 holds it, -1 does not. */
function rankOf({ name, aside }: Named, wish: string): number {
  const places = [
    name.toLowerCase().indexOf(wish),
    placeInPinyin(name, wish),
    placeInPinyin(aside + name, wish),
  ]
  if (places.includes(0)) return 0
  return places.some((place) => place > 0) || aside === wish ? 1 : -1
}
