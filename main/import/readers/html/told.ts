/** What a page tells of. */
export const sentences = {
  'pictures-left-out': (count: number) =>
    `有${count}张图片没有导入：只有链接，图片不在文件里，或者格式不通用。`,
  'scripts-left-out': () => '网页里有脚本，没有运行，也没有导入。',
  'objects-left-out': (count: number) => `有${count}个嵌入的内容（框架、视频等）没有导入。`,
  'changes-accepted': (count: number) =>
    `文件里有${count}处修订，已按接受修订后的文字导入（删去的不导入，增加的导入）。`,
  'hidden-text': (count: number) => `有${count}处隐藏的文字，网页上不显示，没有导入。`,
  'comments-left-out': () => '文件里有批注，没有导入；要保留批注，请另存为 .docx 再导入。',
  'list-forms-lost': (count: number) =>
    `有${count}段带自动编号，编号的样式没有存进这个网页，可能与原文不同，请对照核对；有 .docx 或 .odt 的，请改用它导入。`,
  'readings-left-out': (count: number) => `有${count}处注音没有导入，文字没有动。`,
} as const
