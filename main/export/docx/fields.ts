import { el, type Markup } from '../markup'

/** What stands before and behind the result of a field, in the form that WPS shows too: each in a run of its own. */
export function fieldParts(code: string): readonly [readonly Markup[], readonly Markup[]] {
  const mark = (type: string): Markup => el('w:r', {}, [el('w:fldChar', { 'w:fldCharType': type })])
  const instruction = el('w:r', {}, [el('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `])])
  return [[mark('begin'), instruction, mark('separate')], [mark('end')]]
}

/** A field with the result that is shown. */
export function field(code: string, result: string): readonly Markup[] {
  const [begin, end] = fieldParts(code)
  return [...begin, el('w:r', {}, [el('w:t', {}, [result])]), ...end]
}
