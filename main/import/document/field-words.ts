import { circled } from './number-format'

/**
 * The words of a field that has no result and shows its instruction: a circled number
 * (`EQ \o\ac(○,21)`), characters with their reading above (`EQ \* … \s\up 9(…),字`), a button.
 */
export function fieldWords(instruction: string): string {
  const enclosed = /^\s*eq\s*\\o\s*\\ac\s*\(\s*[○◯Ｏ]\s*[,，;；]\s*([^()]{1,4})\s*\)\s*$/iu.exec(
    instruction,
  )
  if (enclosed?.[1] !== undefined) {
    const number = /^\d{1,2}$/u.test(enclosed[1]) ? Number(enclosed[1]) : 0
    return number > 0 ? circled(number) : enclosed[1]
  }
  const reading =
    /^\s*eq\b.{0,200}\\s\s*\\up\s*\d{1,3}\s*\([^()]{0,100}\)\s*[,，;；]\s*([^()]{1,100})\)\s*$/iu.exec(
      instruction,
    )
  if (reading?.[1] !== undefined) return reading[1]
  return /^\s*MACROBUTTON\s+\S+\s+(.+)$/iu.exec(instruction)?.[1] ?? ''
}
