/** What a look at the page finds: a sentence for each fault. Runs inside the page, so it stands alone. */
export interface PageAudit {
  /** Controls without a name that can be read out. */
  readonly nameless: readonly string[]
  /** Text that is too faint on what lies under it. */
  readonly faint: readonly string[]
  /** What is cut at the edge of its row, or makes the window scroll sideways. */
  readonly cut: readonly string[]
}

/** To be handed to `page.evaluate`. */
export function auditPage(): PageAudit {
  type Colour = readonly [number, number, number, number]
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  const named = (element: Element): string => {
    const text = element.textContent?.trim().slice(0, 20) ?? ''
    return `${element.tagName.toLowerCase()}.${String(element.getAttribute('class'))} “${text}”`
  }
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const labels = isField ? [...(element.labels ?? [])] : []
    return [
      element.getAttribute('aria-label'),
      ...by.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => label.textContent),
      element.getAttribute('title'),
      element instanceof HTMLInputElement ? '' : element.textContent,
    ]
      .join('')
      .trim()
  }
  const colourOf = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/gu) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = (front: Colour, back: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => front[at] * front[3] + back[at] * (1 - front[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const light = ([red, green, blue]: Colour): number => {
    const part = (value: number): number => {
      const share = value / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
  }
  const groundOf = (element: Element): Colour => {
    const grounds: Colour[] = []
    for (let at: Element | null = element; at; at = at.parentElement) {
      const ground = colourOf(getComputedStyle(at).backgroundColor)
      grounds.push(ground)
      if (ground[3] === 1) break
    }
    return grounds.reduceRight<Colour>((back, front) => over(front, back), [255, 255, 255, 1])
  }
  const isOff = (element: Element): boolean =>
    element.closest(
      ':disabled, [aria-disabled="true"], .ant-select-disabled, .ant-radio-wrapper-disabled, .ant-checkbox-wrapper-disabled',
    ) !== null

  const controls = document.querySelectorAll(
    'button, a[href], input:not([type="hidden"]), textarea, select, [role="button"], [role="menuitem"], [role="treeitem"], [role="option"], [role="separator"][tabindex], [contenteditable="true"], [tabindex="0"]',
  )
  const nameless = [...controls].filter((each) => seen(each) && nameOf(each) === '').map(named)

  const faint: string[] = []
  const judge = (element: Element, { color }: CSSStyleDeclaration): void => {
    const ground = groundOf(element)
    const [a, b] = [light(over(colourOf(color), ground)), light(ground)]
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (ratio < 4.5) faint.push(`${named(element)} ${ratio.toFixed(2)}`)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.nodeValue?.trim() || !seen(element) || isOff(element)) continue
    judge(element, getComputedStyle(element))
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (field.value !== '' || field.placeholder === '' || !seen(field) || isOff(field)) continue
    judge(field, getComputedStyle(field, '::placeholder'))
  }

  const cut: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth)
    cut.push(`the window scrolls sideways by ${scrollWidth - clientWidth}`)
  for (const wrap of document.querySelectorAll('.ant-modal-wrap')) {
    const below = wrap.scrollHeight - wrap.clientHeight
    if (below > 0) cut.push(`the dialog reaches ${below} below the window`)
  }
  const paper = document.querySelector('.paper')
  const hidden = (paper?.scrollWidth ?? 0) - (paper?.clientWidth ?? 0)
  if (hidden > 0) cut.push(`the lines of the paper are cut by ${hidden}`)
  for (const row of document.querySelectorAll('.tools, .status-bar, .menu-bar, .start-head')) {
    const { right } = row.getBoundingClientRect()
    for (const each of row.querySelectorAll('button, .save-state, .status-counts, .ant-select')) {
      if (seen(each) && each.getBoundingClientRect().right > right + 1) cut.push(named(each))
    }
  }
  return { nameless, faint: [...new Set(faint)], cut }
}
