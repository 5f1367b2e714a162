/**
 * Markup without what the window's policy forbids: style attributes are called `data-style`, event
 * attributes `data-on…`, style sheets and scripts are gone. The policy also watches documents that
 * are only parsed, and tells of every attribute: measured, 10,000 of them took a second. Text is
 * never touched. Takes time in proportion to the length.
 */
export function inertMarkup(html: string): string {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    parts.push(html.slice(at, open))
    at = endOfTag(html, open)
    const tag = html.slice(open, at)
    const raw = /^<(style|script)[\s/>]/iu.exec(tag)?.[1]
    if (raw === undefined) parts.push(renamed(tag))
    else at = endOfRaw(html, at, raw)
  }
  parts.push(html.slice(at))
  return parts.join('')
}

/** The offset after what begins with `<` at an offset: a comment, a tag, or the sign alone. */
function endOfTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
  if (!/[a-z!?/]/iu.test(html.charAt(open + 1))) return open + 1
  for (let at = open + 1; at < html.length; at += 1) {
    const character = html[at]
    if (character === '>') return at + 1
    if ((character === '"' || character === "'") && html[at - 1] === '=') {
      at = after(html, character, at + 1) - 1
    }
  }
  return html.length
}

function endOfRaw(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[^>]*>`, 'giu')
  close.lastIndex = from
  return close.exec(html) ? close.lastIndex : html.length
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from)
  return found < 0 ? html.length : found + sign.length
}

function renamed(tag: string): string {
  if (!/^<[a-z]/iu.test(tag)) return tag
  return tag.replaceAll(/([\s"'/])(style|on[a-z]+)(?=\s*=)/giu, '$1data-$2')
}
