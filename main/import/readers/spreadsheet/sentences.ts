/** What a workbook tells of. */
export const sentences = {
  'hidden-sheets': (count: number) => `有${count}个隐藏的工作表没有导入。`,
  'hidden-cells': (count: number) => `有${count}行或列是隐藏的（或被筛选掉的），没有导入。`,
  'rows-left-out': (count: number) => `表格太长，有${count}个工作表只导入了前面的行，请核对。`,
  'columns-left-out': (count: number) => `表格太宽，有${count}个单元格在第 256 列之后，没有导入。`,
  'comments-left-out': (count: number) => `有${count}条单元格批注没有导入。`,
  'pictures-left-out': (count: number) => `有${count}张图片没有导入。`,
  'charts-left-out': (count: number) => `有${count}个图表没有导入，表格里的数都在。`,
  'macros-left-out': () => '文件里有宏，没有运行，也没有导入。',
} as const
