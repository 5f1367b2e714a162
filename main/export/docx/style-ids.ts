import type { Level } from '../../../shared/model/level'

/** Ids of the styles, which other parts name. */
export const styleIds = {
  normal: 'Normal',
  body: 'NormalIndent',
  title: 'Title',
  recipient: 'Recipient',
  attachments: 'Attachments',
  signature: 'Signature',
  date: 'Date',
  caption: 'Caption',
  cell: 'TableText',
  picture: 'Picture',
  annexMark: 'AnnexMark',
  annexTitle: 'AnnexTitle',
  footer: 'Footer',
  copyNumber: 'CopyNumber',
  classification: 'Classification',
  urgency: 'Urgency',
  authority: 'Authority',
  documentNumber: 'DocumentNumber',
  redLine: 'RedLine',
  remark: 'Remark',
  note: 'NoteText',
  footnote: 'FootnoteText',
  noteMark: 'FootnoteReference',
  freeCaption: 'FreeCaption',
  copyTo: 'CopyTo',
  issued: 'Issued',
  end: 'End',
  coverTitle: 'CoverTitle',
  cover: 'Cover',
  contentsTitle: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
} as const

export function headingStyle(level: Level): string {
  return `Heading${level}`
}

/** The style of the characters of a run-in heading. */
export function leadStyle(level: Level): string {
  return `Lead${level}`
}
