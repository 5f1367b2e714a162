import { cpus, release, totalmem } from 'node:os'
import { withoutText } from './without-text'

/** What a report of a fault is made of. */
export interface FaultFacts {
  readonly version: string
  /** The stack. */
  readonly fault: string
  /** The store as its file tells, a line each. */
  readonly store: readonly string[]
  readonly log: readonly string[]
  readonly at: Date
}

/** A report for whoever mends the program, as a text: no word of any report stands in it. */
export function faultReport({ version, fault, store, log, at }: FaultFacts): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['版本', [`案头 ${version}`, ...runtime()]],
    ['出错', [withoutText(fault)]],
    ['数据文件', store],
    ['最近的记录', log],
  ]
  const text = sections.map(([title, lines]) => `【${title}】\n${lines.join('\n')}\n`).join('\n')
  const head = `案头错误报告\n生成时间：${at.toISOString()}\n说明：报告的文字不在其中；‹12› 表示略去的 12 个字。\n`
  // With a mark and the ends of lines that the editors of an old Windows need.
  return `\uFEFF${`${head}\n${text}`.replaceAll(/\r?\n/gu, '\r\n')}`
}

function runtime(): readonly string[] {
  const { electron, chrome, node } = process.versions
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `${process.platform} ${release()} ${process.arch}`,
    `Electron ${electron}, Chrome ${chrome}, Node ${node}`,
    `${cpus().length} CPU, ${memory} GB`,
  ]
}
