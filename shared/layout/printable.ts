// Controls, invisible marks and what turns the direction of text: none may enter the PDF's text.
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}]/gu
/** CJK and Kangxi radicals, which look like Hanzi and are not found by them. */
const radicals = /[\u{2e80}-\u{2fdf}]/gu

/** Text as it may be printed: no control, nothing invisible, Hanzi for radicals that stand for them. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replaceAll(invisible, '')
    .replaceAll(radicals, (each) => each.normalize('NFKC'))
}

/** Printable text as the content of an HTML element or attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replaceAll(/[&<>"']/gu, (each) => `&#${each.charCodeAt(0)};`)
}
