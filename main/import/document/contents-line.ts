/**
 * Whether a paragraph is a line of a table of contents: in its field or control by its style or the
 * page number at its end, elsewhere only by both. Other words in such a field, as a damaged file
 * may have there, are words of the report.
 */
export function isContentsLine(
  { text, style }: { readonly text: string; readonly style: string },
  inContents: boolean,
): boolean {
  const isStyled = /^(?:toc|目录|contents)\s?\d/iu.test(style)
  const hasPage = /(?:\t|\.{3}|…|·{3})\s*[\dIVXivx]{1,5}\s*$/u.test(text)
  if (!inContents) return isStyled && hasPage
  return isStyled || hasPage || /^(?:目\s{0,4}录|contents)$/iu.test(text.trim())
}
