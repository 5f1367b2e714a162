/**
 * Text as SQLite gives it back: half of a character of two units has no form in UTF-8, and would
 * come back as another text than the one that was hashed.
 */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}
