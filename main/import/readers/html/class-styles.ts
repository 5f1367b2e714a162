/** What the rules of a page say of an element, as its style attribute would: the strongest last. */
export type ClassStyles = (element: string, classes: string) => string

/**
 * The looks that a page gives by its style sheets: rules for an element, a class or both (`h1`,
 * `.title`, `p.MsoTitle`), where WPS and Word keep their styles. Others, such as those for some screens
 * only, are not read, nor what a rule hides: it may be shown by a script.
 */
export function classStyles(sheets: readonly string[]): ClassStyles {
  const rules = new Map<string, Map<string, string>>()
  for (const { selectors, body } of sheets.flatMap((sheet) => rulesOf(sheet.slice(0, longest)))) {
    const looks = looksOf(body)
    if (looks.length === 0) continue
    for (const selector of selectors.split(',')) {
      const key = selector.trim().toLowerCase()
      if (!simple.test(key)) continue
      const own = rules.get(key) ?? new Map<string, string>()
      // The last of a property holds.
      for (const [property, value] of looks) own.set(property, value)
      rules.set(key, own)
    }
  }
  if (rules.size === 0) return () => ''
  const written = new Map([...rules].map(([key, own]) => [key, asStyle(own)]))
  return (element, classes) => {
    const names = [...new Set(classes.toLowerCase().split(/\s+/u, mostClasses))]
    return [
      element,
      ...names.map((name) => `.${name}`),
      ...names.map((name) => `${element}.${name}`),
    ]
      .map((key) => written.get(key) ?? '')
      .join('')
  }
}

function asStyle(own: ReadonlyMap<string, string>): string {
  return [...own].map(([property, value]) => `${property}:${value};`).join('')
}

/** UTF-16 code units of one style sheet; Word's has some 20,000. */
const longest = 2_000_000
/** Of one element. */
const mostClasses = 20

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

/** Property and value of what is read in a rule. */
function looksOf(body: string): readonly (readonly [string, string])[] {
  const looks = body.split(';').flatMap((declaration) => {
    const [, property, value] = read.exec(declaration) ?? []
    return property === undefined || value === undefined
      ? []
      : [[property.toLowerCase(), value.trim()] as const]
  })
  // Of Word's two faces that of the Chinese, which one in the element's own style is stronger than.
  const chinese = looks.find(([property]) => property === 'mso-fareast-font-family')
  const others = looks.filter(([property]) => property !== 'mso-fareast-font-family')
  return chinese === undefined ? others : [...others, ['font-family', chinese[1]]]
}

const read =
  /^\s*(mso-outline-level|mso-fareast-font-family|font-family|font-weight|text-align)\s*:(.{1,200})$/isu
