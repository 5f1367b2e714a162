import { chineseValue } from './numeral'

/**
 * The marker of an item that opens a paragraph: 一是, 第一，, ① or a dash, as printed; null for none.
 * 一是一 … is told from nothing: only the opening counts.
 */
export function readItem(text: string): string | null {
  // The place of a speech (——在…会议上) stands below a title, not in a list.
  if (text.length < 60 && /^[—─].*(?:会议|大会)上$/u.test(text)) return null
  const worded =
    /^(?:([一二三四五六七八九十]{1,3})是|第([一二三四五六七八九十]{1,3})(?:[，,：:]|、(?![第一二三四五六七八九十])))/u.exec(
      text,
    )
  if (worded) return chineseValue(worded[1] ?? worded[2] ?? '') === null ? null : worded[0]
  return /^(?:[①-⑳㉑-㉟❶-❿]|[—─]{2,4})/u.exec(text)?.[0] ?? null
}
