import { fail } from '../../shared/model/failure'

export const emptyFile = fail(
  'file-empty',
  '文件是空的，没有可以导入的文字。',
  '请核对是不是选错了文件。',
)

export const notText = fail(
  'file-not-text',
  '这不是文字文件，里面是程序才能读的数据。',
  '请选择记事本能打开的 .txt 文件；其他文件请先另存为纯文本。',
)

export const tooMuchText = fail(
  'file-too-large',
  '文件里的文字超过 500 万字，无法导入。',
  '请把文件分成几份，分别导入。',
)
