/** A stretch of a text that names a caption, as 表1; offsets are UTF-16 code units. */
export interface CaptionReference {
  readonly start: number
  readonly label: string
}

/** The stretches of a text that may name captions, in order. */
export function captionReferencesIn(text: string): readonly CaptionReference[] {
  return Array.from(text.matchAll(reference), ({ 0: label, index }) => ({ start: index, label }))
}

/**
 * 见表1, （图2）, 与表3相比: where a word may begin and no number goes on. 代表1人, 附表1, 图1.2 and
 * 表2份 name no caption.
 */
const reference = new RegExp(
  [
    '(?<=^|[\\s（(【“，。；：、见如由从据与和及或至到在按对用将参照较比，])',
    '(?:表|图)[1-9]\\d{0,2}',
    '(?![\\d.．,%％‰\\-—－~～年月日时号人件名次份张项个起家处户条万亿元])',
  ].join(''),
  'gu',
)
