import { fail } from '../../../../shared/model/failure'

export const tooLong = fail(
  'file-too-large',
  '文件里的文字超过 500 万字，无法导入。',
  '请把文件分成几份，分别导入。',
)

/** A scan whose pictures cannot be shown, drawn letters, or nothing. */
export const withoutText = fail(
  'file-unreadable',
  '这个 PDF 里没有可以导入的文字：可能是空白页，文字也可能是图形。',
  '请用文字识别（OCR）软件把它转成 Word 或文本文件，校对后再导入；或者找来原来的 Word、WPS 文件。',
)

export const tooMuchPacked = fail(
  'file-too-large',
  '这个 PDF 展开后大得不像一份报告，无法读取。',
  '请在 PDF 阅读器里打开它，把报告所在的页另存或打印为一个 PDF，再导入。',
)

/** Fonts without a map to Unicode: what looks right on paper is letters of no meaning. */
export const garbled = fail(
  'file-unreadable',
  '这个 PDF 的字体没有对照表，读出来的文字是乱码。',
  '请找来原来的 Word、WPS 文件导入；没有的话，把 PDF 打印成图片，用文字识别（OCR）软件转成文本。',
)
