/** What a page tells of. */
export const sentences = {
  'pictures-left-out': (count: number) =>
    `有${count}张图片没有导入：只有链接，图片不在文件里，或者格式不通用。`,
  'scripts-left-out': () => '网页里有脚本，没有运行，也没有导入。',
  'objects-left-out': (count: number) => `有${count}个嵌入的内容（框架、视频等）没有导入。`,
} as const
