import {
  attribute,
  children,
  isElement,
  textBelow,
  type HtmlNode,
} from '../../../../shared/html/node'

export interface Footnote {
  /** As printed, without brackets. */
  readonly label: string
  readonly body: HtmlNode
  /** The links in it that lead back to the text. */
  readonly backs: ReadonlySet<HtmlNode>
}

export interface Footnotes {
  /** The mark in the text, a link. */
  readonly references: ReadonlyMap<HtmlNode, Footnote>
  /** By the element that holds the note, in the order of their references. */
  readonly notes: ReadonlyMap<HtmlNode, Footnote>
}

/**
 * The footnotes and endnotes of a page, which HTML has no elements for. Word, LibreOffice, pandoc and
 * web systems all write them the same way: a mark that is a link to a place below, where a link
 * leads back to the mark.
 */
export function footnotesOf(page: HtmlNode): Footnotes {
  const tree = treeOf(page)
  const references = new Map<HtmlNode, Footnote>()
  const notes = new Map<HtmlNode, Footnote>()
  const backs = new Set<HtmlNode>()
  for (const link of tree.links) {
    const label = labelOf(link)
    const target = label === null || backs.has(link) ? undefined : tree.named.get(targetOf(link))
    const body = target && bodyOf(target, tree)
    if (label === null || !body || isWithin(link, body, tree)) continue
    if (isInHeadingAlone(link, tree)) continue
    const before = notes.get(body)
    const own = linksTo(link, tree).filter((each) => isWithin(each, body, tree))
    if (!before && own.length === 0) continue
    own.forEach((each) => backs.add(each))
    const note = before ?? { label, body, backs: new Set(own.filter(isArrow)) }
    references.set(link, note)
    notes.set(body, note)
  }
  return { references, notes }
}

interface Tree {
  readonly parents: ReadonlyMap<HtmlNode, HtmlNode>
  /** By `id`, and by `name` of a link. */
  readonly named: ReadonlyMap<string, HtmlNode>
  /** Links to places of the page itself, in its order. */
  readonly links: readonly HtmlNode[]
  /** Some of them by where they lead. */
  readonly linksTo: ReadonlyMap<string, readonly HtmlNode[]>
}

function treeOf(page: HtmlNode): Tree {
  const parents = new Map<HtmlNode, HtmlNode>()
  const named = new Map<string, HtmlNode>()
  const links: HtmlNode[] = []
  const byTarget = new Map<string, HtmlNode[]>()
  const visit = (node: HtmlNode): void => {
    const isLink = node.nodeName === 'A'
    for (const name of [attribute(node, 'id'), isLink ? attribute(node, 'name') : '']) {
      if (name !== '' && !named.has(name)) named.set(name, node)
    }
    const target = isLink ? targetOf(node) : ''
    if (target !== '') {
      links.push(node)
      const others = byTarget.get(target) ?? []
      if (others.length < mostBacks) byTarget.set(target, [...others, node])
    }
    for (const child of children(node).filter(isElement)) {
      parents.set(child, node)
      visit(child)
    }
  }
  visit(page)
  return { parents, named, links, linksTo: byTarget }
}

/** Of one mark; a note that is referred to often has a link back to each place. */
const mostBacks = 20

/** Browsers that save a page write the whole address before the place. */
function targetOf(link: HtmlNode): string {
  return /#(.{1,200})$/u.exec(attribute(link, 'href'))?.[1] ?? ''
}

/** A mark's number or sign; null where a link is no mark. */
function labelOf(link: HtmlNode): string | null {
  const found =
    /^[[［(（〔【]?(\d{1,3}|[①-⑳㉑-㉟㊱-㊿]|[ivxlc]{1,6}|[a-z]|[*†‡]{1,3})[\])］）〕】]?$/iu.exec(
      textBelow(link).trim(),
    )
  return found?.[1] ?? null
}

/** A heading that is nothing but a link leads to a table of contents. */
function isInHeadingAlone(link: HtmlNode, { parents }: Tree): boolean {
  let at: HtmlNode | undefined = link
  while (at && !/^H[1-6]$/u.test(at.nodeName)) at = parents.get(at)
  return at !== undefined && textBelow(at).trim() === textBelow(link).trim()
}

/** Whether a link back is nothing but that: a mark, an arrow, a word for it. */
function isArrow(link: HtmlNode): boolean {
  return (
    labelOf(link) !== null ||
    /^[^\p{L}\p{N}]{0,4}(?:返回|回到)?(?:正文|文中)?[^\p{L}\p{N}]{0,4}$/u.test(
      textBelow(link).trim(),
    )
  )
}

/** The element that holds the note: what a target stands in, with all paragraphs of a note by name. */
function bodyOf(target: HtmlNode, { parents }: Tree): HtmlNode | null {
  let at: HtmlNode | undefined = target
  while (at && !holders.has(at.nodeName)) at = parents.get(at)
  if (!at) return null
  const around = parents.get(at)
  const isNamed = /^(?:s?d?_?(?:foot|end)?note|_?s?d?ftn|_?edn|fn)/iu.test(
    around ? attribute(around, 'id') : '',
  )
  return around && isNamed && holders.has(around.nodeName) ? around : at
}

const holders = new Set(['LI', 'P', 'DIV', 'ASIDE', 'DD', 'TD'])

function isWithin(node: HtmlNode, holder: HtmlNode, { parents }: Tree): boolean {
  let at: HtmlNode | undefined = node
  while (at && at !== holder) at = parents.get(at)
  return at === holder
}

/** Links that lead to a mark, or to what stands closely around or in it. */
function linksTo(mark: HtmlNode, tree: Tree): readonly HtmlNode[] {
  const near = [mark, ...children(mark).filter(isElement)]
  let around: HtmlNode | undefined = mark
  for (let up = 0; up < 2; up += 1) {
    around = around && tree.parents.get(around)
    if (around) near.push(around)
  }
  return near
    .flatMap((node) =>
      [attribute(node, 'id'), attribute(node, 'name')].map((name) => [name, node] as const),
    )
    .filter(([name, node]) => tree.named.get(name) === node)
    .flatMap(([name]) => tree.linksTo.get(name) ?? [])
}
