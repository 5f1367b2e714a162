import type { Level } from '../../../shared/model/level'
import { noteValue } from '../../../shared/model/note-number'
import type { WrittenText } from '../../../shared/model/written'
import { standard } from '../../../shared/layout/standard'

/** Names under which Word and WPS list the faces of GB/T 9704-2012, 7.3.3. */
export const faces = {
  1: '黑体',
  2: '楷体_GB2312',
  3: '仿宋_GB2312',
  4: '仿宋_GB2312',
  body: '仿宋_GB2312',
} as const satisfies Record<Level | 'body', string>

/** The style of a face in the size of the body. */
export function face(of: keyof typeof faces): string {
  return `font-family:${faces[of]};mso-fareast-font-family:${faces[of]};font-size:${standard.size.body}pt`
}

/** Leaves as inline HTML. */
export function leavesHtml(leaves: readonly WrittenText[]): string {
  return leaves
    .map(({ text, bold, underline, reference }) => {
      const plain = escaped(text).replaceAll('\n', '<br>')
      const words = reference && noteValue(text) !== null ? `<sup>${plain}</sup>` : plain
      const strong = bold ? `<b>${words}</b>` : words
      return underline ? `<u>${strong}</u>` : strong
    })
    .join('')
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/ (?= )/gu, '&nbsp;')
}
