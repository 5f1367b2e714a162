/**
 * A fault's words without those of a report: Chinese, and what stands between two pieces of it, is
 * replaced by its length. Faults of the libraries quote the text that they stumbled over.
 */
export function withoutText(text: string): string {
  return text.replaceAll(chinese, (piece) => `‹${piece.length}›`)
}

const han = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]`
const chinese = new RegExp(String.raw`${han}(?:[^\n]{0,40}?${han})*`, 'gu')
