/**
 * The text with digits, letters, % and spaces of every width as the narrow ones. One code unit stays
 * one code unit, so that offsets hold in both. A wide comma inside a number (1，204) is its separator.
 */
export function plainText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋／－]/gu, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/(?<=(?<!\d)\d{1,3})，(?=\d{3}(?!\d))/gu, ',')
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]/gu, ' ')
    .replace(/[﹪]/gu, '%')
    .replace(/[−﹣‐‑]/gu, '-')
}
