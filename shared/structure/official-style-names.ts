/**
 * The names of the paragraph styles that tell what a paragraph is on an official page (GB/T
 * 9704-2012). The Word export gives them and the recogniser reads them, so that what was edited in
 * Word or WPS comes back as what it is; names survive what programs do to ids.
 */
export const officialStyleNames = {
  copyNumber: '份号',
  classification: '密级和保密期限',
  urgency: '紧急程度',
  authority: '发文机关标志',
  /** Of the signers' lines too. */
  documentNumber: '发文字号',
  recipient: '主送机关',
  attachments: '附件说明',
  signature: '署名',
  date: '成文日期',
  remark: '附注',
  annexMark: '附件标识',
  annexTitle: '附件标题',
  /** Of a caption that belongs to no table or picture of the report. */
  caption: '图表标题',
  note: '注释文字',
  copyTo: '抄送机关',
  issued: '印发机关和印发日期',
  coverTitle: '封面标题',
  cover: '封面文字',
} as const
