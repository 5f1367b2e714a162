import { inertMarkup } from './inert'
import type { HtmlNode } from '../../../shared/html/node'

/** Parses markup into a document of its own, in which nothing runs and nothing is fetched. */
export function parseHtml(html: string): HtmlNode {
  return new DOMParser().parseFromString(inertMarkup(html), 'text/html').body
}
