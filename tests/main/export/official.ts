import type { Block } from '../../../shared/model/block'
import type { Head } from '../../../shared/model/head'
import { emptyHead } from '../../../shared/model/head'
import { newId } from '../../../shared/model/ids'
import type { Report } from '../../../shared/model/report'
import { chapter, heading, paragraph, table } from '../../shared/model/reports'
import { longReport } from './long-report'

/** Every element that an official document can have, of an invented town. */
export const fullHead: Head = {
  copyNumber: '000012',
  classification: '机密★1年',
  urgency: '特急',
  authority: '白苇镇人民政府文件',
  documentNumber: '白政报〔2026〕1号',
  signer: '陆一苇、沈渡',
  sealing: 'seal',
  remark: '此件公开发布',
  copyTo:
    '县司法局，县委依法治县办，各村（社区）党组织，镇属各单位，驻镇各单位，县人大常委会办公室，县政协办公室',
  issuer: '白苇镇党政综合办公室',
  issuedOn: '2026年1月8日',
  cover: true,
  contents: true,
}

/** A report of so many chapters with the elements given, two annexes and some more lines behind. */
export function officialReport(
  chapters: number,
  head: Partial<Head>,
  { annexes = true, lines = 0 } = {},
): Report {
  const report = longReport(chapters)
  const more = Array.from({ length: lines }, (_, index) => paragraph(`第${index + 1}行。`))
  const behind = [1, 2].flatMap((each) => [
    heading(null, `附件${each}`),
    heading(null, `白苇镇第${each}类事项明细`),
    paragraph('镇属各单位按职责分工落实。'),
  ])
  const blocks = [...more, ...report.back.blocks, ...(annexes ? behind : [])]
  const back = chapter('', blocks, { kind: 'back', level: null })
  return { ...report, id: newId(), head: { ...emptyHead, ...head }, back }
}

/** The same with a table of sixteen columns that lies on its side. */
export function withWideTable(report: Report): Report {
  const rows = ['单位', '白苇村', '芦荡村'].map((first, row) => [
    first,
    ...Array.from({ length: 15 }, (_, index) =>
      row === 0 ? `第${index + 1}项` : String(index * row),
    ),
  ])
  const made = table('分项完成情况', rows)
  const wide: Block = made.type === 'table' ? { ...made, landscape: true } : made
  const [first, ...rest] = report.chapters
  if (!first) throw new Error('The report has no chapter.')
  return { ...report, chapters: [{ ...first, blocks: [...first.blocks, wide] }, ...rest] }
}
