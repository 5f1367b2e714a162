/** A unit without the 万 or 亿 before it. */
export function bareUnit(unit: string): string {
  return unit.replace(/^[万亿]/u, '')
}

/** The power of ten that a unit's 万 or 亿 is; 0 where it has none. */
export function powerOfUnit(unit: string): number {
  if (unit.startsWith('亿')) return 8
  return unit.startsWith('万') ? 4 : 0
}

/** Whether a number in one unit is the number in the other moved by 万 or 亿. */
export function isScaledUnit(one: string, other: string): boolean {
  return one !== other && bareUnit(one) !== '' && bareUnit(one) === bareUnit(other)
}
