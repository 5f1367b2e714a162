import type { Token } from 'markdown-it'
import { limits } from '../../limits'
import { foreignFormat } from '../../foreign-formats'
import { tooMuchText } from '../../read-failures'
import type { Reader } from '../../reader'
import { Refusal, refusable, taken } from '../../refusal'
import { clean } from '../../text/clean'
import { decodeText } from '../../text/decode'
import { footnotes } from './footnotes'
import { readFrontMatter } from './front-matter'
import { writtenNumbers } from './list-numbers'

/**
 * Markdown (CommonMark with tables), read as the page that it describes. It is a text like any
 * other, so its name says it, or several headings of `#`.
 */
export const markdown: Reader = {
  format: 'md',
  matches: (bytes, name) =>
    foreignFormat(bytes) === null && (/\.(?:md|markdown)$/iu.test(name) || hasHeadings(bytes)),
  read: (bytes) =>
    refusable(async () => {
      if (bytes.byteLength > 4 * limits.characters) throw new Refusal(tooMuchText)
      const decoded = taken(decodeText(bytes))
      if (decoded.length > limits.characters) throw new Refusal(tooMuchText)
      const { text, warnings } = taken(clean(decoded))
      const front = readFrontMatter(text)
      const { readPage } = await import('../html/read-page')
      const page = readPage(markdown.format, await pageOf(front.text))
      return { ...page, warnings: [...warnings, ...front.warnings, ...page.warnings] }
    }),
}

/** Two or more at the beginning of lines: no official text has them. */
function hasHeadings(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1')
  return (start.match(/(?:^|\n)#{1,6} +[^\s#]/gu)?.length ?? 0) >= 2
}

async function pageOf(text: string): Promise<string> {
  const { default: MarkdownIt } = await import('markdown-it')
  const parser = new MarkdownIt({ html: true }).use(footnotes).use(writtenNumbers)
  parser.renderer.rules['softbreak'] = (tokens, index) =>
    isParagraphEnd(tokens[index - 1], tokens[index + 1]) ? '<br>\n' : '\n'
  return parser.render(keptRemarks(text))
}

/**
 * Whoever writes Chinese does not wrap lines: a line that ends a sentence, or after which a number
 * stands, is a paragraph, though CommonMark joins it with the next.
 */
function isParagraphEnd(before: Token | undefined, after: Token | undefined): boolean {
  return /[。！？：；]\s*$/u.test(before?.content ?? '') || numbered.test(after?.content ?? '')
}

const numbered =
  /^\s*(?:[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十\d]{1,4}[)）]|\d{1,3}[、.．])/u

/** `[注]: 以上数据…` is a remark; CommonMark would take it for the address of a link, and lose it. */
function keptRemarks(text: string): string {
  return text.replaceAll(
    /^( {0,3})(?=\[[^\]^\n][^\]\n]{0,100}\]:[ \t]*[^\s/#.]*[^\s!-~][^\s/#.]*(?:\s|$))/gmu,
    '$1\\',
  )
}
