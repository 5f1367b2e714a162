import { createTold, type Told } from './told'

const sentences = {
  'changes-accepted': (count: number) =>
    `文件里有${count}处修订，已按接受修订后的文字导入（删去的不导入，增加的导入）。`,
  'hidden-text': (count: number) => `有${count}处隐藏文字，纸上不显示，没有导入。`,
  'contents-left-out': (count: number) => `目录（${count}行）是各级标题的重复，没有导入。`,
  'bullets-left-out': (count: number) => `有${count}段带项目符号，符号没有导入，文字没有动。`,
  'nested-table': (count: number) => `有${count}个表格套在另一个表格里，已按文字放进单元格。`,
  'merges-clamped': (count: number) => `有${count}处合并单元格超出表格范围，已按表格大小处理。`,
  'objects-left-out': (count: number) =>
    `有${count}个嵌入对象、图表或图示（如 Excel 表、SmartArt），没有导入，需要的请重新做。`,
  'pictures-left-out': (count: number) =>
    `有${count}张图片没有导入：格式不通用、链接到文件之外，或者太大。`,
  'comments-kept': (count: number) =>
    `文件里有${count}条批注，没有放进正文；导入后在“文件”菜单的“导入的原文件”里看。`,
  'macros-left-out': () => '文件里有宏，没有运行，也没有导入。',
  'parts-left-out': (count: number) =>
    `有${count}处插入的外部文件内容（altChunk），没有导入，请打开原文件核对。`,
  'symbols-unknown': (count: number) =>
    `有${count}个特殊字体的符号没有对应的字，已用“□”代替，请核对。`,
  'readings-left-out': (count: number) => `有${count}处注音（拼音指南）没有导入，文字没有动。`,
  radicals: (count: number) => `有${count}处部首字符已换成对应的汉字。`,
  'notes-missing': (count: number) => `有${count}处脚注或尾注在文件里找不到内容。`,
  'cut-off': () => '文件的末尾缺了一截，后面的内容可能没有读到，请对照原文件核对。',
  'damaged-fields': (count: number) => `有${count}处域代码不完整，已保留其文字，请核对。`,
} as const

export type WordCode = keyof typeof sentences
export type WordTold = Told<WordCode>

/** What a document of a word processor tells of. */
export function createWordTold(): WordTold {
  return createTold(sentences)
}
