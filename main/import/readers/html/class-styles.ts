/** What the rules of a page say of an element, as its style attribute would: the strongest last. */
export type ClassStyles = (element: string, classes: string) => string

/**
 * The looks that a page gives by its style sheets: rules for an element, a class or both (`h1`,
 * `.title`, `p.MsoTitle`), where WPS and Word keep their styles. Others, such as those for some screens
 * only, are not read, nor what a rule hides: it may be shown by a script.
 */
export function classStyles(sheets: readonly string[]): ClassStyles {
  const rules = new Map<string, string>()
  for (const sheet of sheets) {
    for (const { selectors, body } of rulesOf(sheet.slice(0, longest))) {
      const looks = looksOf(body)
      if (looks === '') continue
      for (const selector of selectors.split(',')) {
        const key = selector.trim().toLowerCase()
        if (!simple.test(key)) continue
        rules.set(key, `${rules.get(key) ?? ''}${looks}`)
      }
    }
  }
  if (rules.size === 0) return () => ''
  return (element, classes) => {
    const names = classes
      .toLowerCase()
      .split(/\s+/u)
      .filter((name) => name !== '')
      .slice(0, 20)
    const keys = [
      element,
      ...names.map((name) => `.${name}`),
      ...names.map((name) => `${element}.${name}`),
    ]
    return keys.map((key) => rules.get(key) ?? '').join('')
  }
}

/** UTF-16 code units of one style sheet; Word's has some 20,000. */
const longest = 2_000_000

const simple = /^(?:[a-z][a-z0-9]{0,20})?(?:\.[\w\u0080-\uffff-]{1,80})?$/u

interface Rule {
  readonly selectors: string
  readonly body: string
}

/** The rules at the sheet's top, those of `@media` and the like left out. */
function rulesOf(sheet: string): readonly Rule[] {
  const css = sheet.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/gu, '')
  const rules: Rule[] = []
  let depth = 0
  let from = 0
  let selectors = ''
  for (const { 0: sign, index } of css.matchAll(/[{};]/gu)) {
    if (sign === ';') {
      // `@import …;`
      if (depth === 0) from = index + 1
      continue
    }
    if (sign === '{') {
      if (depth === 0) selectors = css.slice(from, index).trim()
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth > 0) continue
      if (!selectors.startsWith('@')) rules.push({ selectors, body: css.slice(from, index) })
    }
    from = index + 1
  }
  return rules
}

function looksOf(body: string): string {
  const looks = body.split(';').filter((declaration) => read.test(declaration))
  // Of Word's two faces that of the Chinese, which one in the element's own style is stronger than.
  const chinese = looks.find((look) => fareast.test(look))
  const all = chinese === undefined ? looks : [...looks, chinese.replace(fareast, 'font-family')]
  return all
    .filter((look) => !fareast.test(look))
    .map((look) => `${look.trim()};`)
    .join('')
}

const read =
  /^\s*(?:mso-outline-level|mso-fareast-font-family|font-family|font-weight|text-align)\s*:/iu
const fareast = /^\s*mso-fareast-font-family/iu
