/**
 * Text without what no paper can show: control characters, marks of width nothing. Radicals in the
 * place of ideographs, as PDF files give them, become the ideographs again.
 */
export function cleaned(text: string): string {
  return text
    .replaceAll(/(?![\t\n\f\r])\p{Cc}|[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replaceAll(/[\u2f00-\u2fd5]/gu, (radical) => radical.normalize('NFKC'))
}
