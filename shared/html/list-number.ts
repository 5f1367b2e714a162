import { chineseNumeral } from '../structure/numbering'
import { declarations } from './declarations'
import { attribute, type HtmlNode } from './node'

/** What a browser prints before the item of a list (CSS Counter Styles 3); empty for bullets. */
export function listNumber(list: HtmlNode, value: number): string {
  if (list.nodeName !== 'OL') return ''
  const form = formOf(list)
  if (form === '' || form === '1' || form === 'decimal') return `${value}.`
  if (form === 'decimal-leading-zero') return `${String(value).padStart(2, '0')}.`
  if (value < 1 || value >= 10_000) return form === 'none' ? '' : `${value}.`
  if (/cjk|chinese/iu.test(form)) return `${chineseNumeral(value)}、`
  const sign = /^(?:a|.*alpha|.*latin)$/iu.test(form)
    ? letters(value)
    : /^(?:i|.*roman)$/iu.test(form)
      ? roman(value)
      : ''
  if (sign === '') return ''
  return `${/^(?:[AI]$|upper)/u.test(form) ? sign.toUpperCase() : sign}.`
}

function formOf(list: HtmlNode): string {
  const style = declarations(list)
  const type = style.get('list-style-type') ?? style.get('list-style') ?? attribute(list, 'type')
  return (
    type.split(/\s+/u).find((word) => !/^(?:inside|outside|url\(.*)$/iu.test(word)) ?? ''
  ).trim()
}

/** a to z, aa, ab … */
function letters(value: number): string {
  const rest = Math.floor((value - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(97 + ((value - 1) % 26))}`
}

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  let made = ''
  for (const [worth, sign] of signs) {
    made += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return made
}

const signs = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const // prettier-ignore
