import type { FaceState } from '../../shared/contract/application'

/** Where a face is to be had for a machine without a network, by the name the standard has for it. */
const sources: Readonly<Record<string, string>> = {
  仿宋: 'Windows 自带（simfang.ttf，或 仿宋_GB2312）',
  楷体: 'Windows 自带（simkai.ttf，或 楷体_GB2312）',
  黑体: 'Windows 自带（simhei.ttf）',
  宋体: 'Windows 自带（simsun.ttc）',
  小标宋: '方正小标宋简体（FZXBSJW.TTF），随单位的 WPS 专业版或方正字库安装',
}

/** What to do about a face that this machine lacks; null where nothing needs doing. */
export function faceAdvice({ wanted, official }: FaceState): string | null {
  return official ? null : (sources[wanted] ?? `请向单位的管理员要“${wanted}”的字体文件`)
}
