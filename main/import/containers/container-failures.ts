import { fail } from '../../../shared/model/failure'

export const containerBroken = fail(
  'file-unreadable',
  '文件不完整或已损坏，读不出内容。',
  '请在 Word 或 WPS 里打开它，确认内容完整后另存一份，再导入。',
)

export const containerEncrypted = fail(
  'file-unreadable',
  '文件设有打开密码，没有密码读不出内容。',
  '请先在 Word 或 WPS 里打开它，去掉密码后另存一份，再导入。',
)

export const containerTooLarge = fail(
  'file-too-large',
  '文件解开以后大得不像一份报告，已经停止读取。',
  '请核对文件来源；确实是报告的，请分成几份，或另存为纯文本（.txt）后导入。',
)

export const entryUnknown = fail(
  'file-unreadable',
  '文件用了案头不认识的压缩方法。',
  '请在 Word 或 WPS 里打开它，另存一份后再导入。',
)
