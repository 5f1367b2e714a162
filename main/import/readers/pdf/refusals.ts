import { fail, type Result } from '../../../../shared/model/failure'

export const tooLong = fail(
  'file-too-large',
  '文件里的文字超过 500 万字，无法导入。',
  '请把文件分成几份，分别导入。',
)

/** A scan: pages that are pictures. */
export function withoutText(pages: number): Result<never> {
  return fail(
    'file-unreadable',
    `这个 PDF 是扫描件，${pages}页都是图片，没有可以导入的文字。`,
    '请用文字识别（OCR）软件把它转成 Word 或文本文件，校对后再导入；或者找来原来的 Word、WPS 文件。',
  )
}
