import {
  authorityOf,
  colophonOf,
  cornerOf,
  remarkOf,
  signersOf,
} from '../../../shared/layout/head-elements'
import type { Head } from '../../../shared/model/head'

/** The elements of the 版头 (GB/T 9704-2012, 7.2), each a line of plain words, in the order of the paper. */
export function linesAbove(head: Head): readonly string[] {
  const { names, after } = authorityOf(head)
  const authority = names.length === 0 ? '' : `${names.join('、')}${after}`
  const signers = signersOf(head)
  const signed = signers.length === 0 ? '' : `签发人：${signers.join('、')}`
  const corner = cornerOf(head).map(({ text }) => text)
  return written([...corner, authority, head.documentNumber.trim(), signed])
}

/** 附注 and the 版记 (7.3.6, 7.4), which come after the text. */
export function linesBelow(head: Head): readonly string[] {
  const { copyTo, issuer, issuedOn } = colophonOf(head)
  return written([remarkOf(head), copyTo, written([issuer, issuedOn]).join('　')])
}

/** Label and caption as they stand beside a table, a picture or a chart. */
export function captionOf({
  label,
  caption,
}: {
  readonly label: string
  readonly caption: string
}): string {
  return written([label, caption]).join('　')
}

function written(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '')
}
