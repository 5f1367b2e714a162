import type { Warning } from '../../../../shared/model/source'

/** A text with what some editors keep before it, between lines of dashes, taken off. */
export interface FrontMatter {
  /** With the title on a line of its own where no line of the text says it. */
  readonly text: string
  readonly warnings: readonly Warning[]
}

/** Names and values are no words of a report, but for its title; the others are told. */
export function readFrontMatter(text: string): FrontMatter {
  const [whole = '', lines = ''] = form.exec(text) ?? []
  const values = lines.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^([\w-]{1,60}):[ \t]*(.*)$/u.exec(line) ?? []
    return name === '' || value.trim() === '' ? [] : [{ name: name.toLowerCase(), value }]
  })
  const title = values.find(({ name }) => name === 'title')?.value ?? ''
  const words = title
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .trim()
  const rest = text.slice(whole.length)
  const isNew = words !== '' && !rest.includes(words)
  const left = values.filter(({ name }) => name !== 'title').length
  return {
    text: isNew ? `<h1 align="center">${escaped(words)}</h1>\n\n${rest}` : rest,
    warnings: left === 0 ? [] : [{ code: 'front-matter', message: leftOut(left) }],
  }
}

const form =
  /^---[ \t]*\r?\n((?:[\w-]{1,60}:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n){0,100})---[ \t]*(?:\r?\n|$)/u

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function leftOut(count: number): string {
  return `文件开头有${count}项属性（作者、日期等），不是正文，没有导入。`
}
