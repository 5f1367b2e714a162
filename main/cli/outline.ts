import type { DraftBlock } from '../../shared/model/draft'
import type { ParsedFile } from '../services/parsing'

/** What `import` prints for people: what was recognised, a line a heading. */
export function outline({ draft }: ParsedFile): string {
  const about = [
    ['标题', draft.title ?? '（没有认出）'],
    ['单位', draft.organization ?? '（没有认出）'],
    ['年度', draft.year === null ? '（没有认出）' : `${draft.year}年`],
    ['发文字号', draft.head?.documentNumber],
    ['签发人', draft.head?.signer],
    ['密级', draft.head?.classification],
    ['主送', draft.head?.recipient],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}：${value}`]))
  const warnings = draft.warnings.map(({ message }) => `提醒：${message}`)
  return `${[...about, '', ...draft.blocks.flatMap(lines), '', counts(draft.blocks), ...warnings].join('\n')}\n`
}

function lines(block: DraftBlock): string[] {
  if (block.type === 'heading') {
    const indent = '  '.repeat((block.level ?? 1) - 1)
    const mark = block.runIn ? '〔段首标题〕' : ''
    return [`${indent}${block.number ?? ''}${block.text}${mark}`]
  }
  if (block.type === 'table') return [`  〔表格〕${block.caption ?? `${block.rows.length}行`}`]
  if (block.type === 'image') return [`  〔图片〕${block.name}`]
  return []
}

function counts(blocks: readonly DraftBlock[]): string {
  const of = (type: DraftBlock['type']): number =>
    blocks.filter((block) => block.type === type).length
  return `共${of('heading')}个标题、${of('paragraph')}个段落、${of('table')}个表格。`
}
