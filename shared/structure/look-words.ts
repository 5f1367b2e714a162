import type { Look } from '../model/source'

/** What a file says of a paragraph's look, in a few words for the import screen; '' where it says nothing. */
export function lookWords(look: Look): string {
  const size = look.size === undefined ? '' : ` ${rounded(look.size)}磅`
  const words = [
    look.style === undefined ? '' : `样式“${look.style}”`,
    look.outlineLevel === undefined ? '' : `大纲${look.outlineLevel}级`,
    look.list === undefined ? '' : `列表${look.list}第${look.listLevel ?? 1}级`,
    look.font === undefined ? size.trim() : `${look.font}${size}`,
    look.bold === true ? '加粗' : '',
    look.centered === true ? '居中' : '',
    look.indent === undefined ? '' : `首行缩进${rounded(look.indent)}磅`,
  ]
  return words.filter((word) => word !== '').join('，')
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10
}
