import { streamXml, type XmlTag } from '../../containers/xml'
import { limits } from '../../limits'
import { taken } from '../../refusal'
import { namespaces } from '../odt/namespaces'

/** What of a sheet is not shown; indexes counted from 0. */
export interface HiddenInSheet {
  readonly sheet: boolean
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
}

/**
 * What is hidden in an OpenDocument workbook, sheet by sheet: the library tells nothing of it. A
 * sheet is hidden by its style (`table:display`), rows and columns by `table:visibility`
 * (ISO/IEC 26300, 19.685 and 20.362).
 */
export function hiddenInOds(content: Uint8Array): readonly HiddenInSheet[] {
  const hiddenStyles = new Set<string>()
  const sheets: { sheet: boolean; rows: Set<number>; columns: Set<number> }[] = []
  let style = ''
  let [row, column] = [0, 0]
  taken(
    streamXml(content, namespaces, {
      open: (tag) => {
        const { name, attributes } = tag
        const sheet = sheets.at(-1)
        if (name === 'style:style') style = attributes.get('style:name') ?? ''
        else if (name === 'style:table-properties') {
          if (attributes.get('table:display') === 'false') hiddenStyles.add(style)
        } else if (name === 'table:table') {
          const isHidden = hiddenStyles.has(attributes.get('table:style-name') ?? '')
          sheets.push({ sheet: isHidden, rows: new Set(), columns: new Set() })
          ;[row, column] = [0, 0]
        } else if (name === 'table:table-row') {
          row = passed(tag, row, 'table:number-rows-repeated', limits.rows, sheet?.rows)
          return 'skip'
        } else if (name === 'table:table-column') {
          const most = limits.columns
          column = passed(tag, column, 'table:number-columns-repeated', most, sheet?.columns)
        }
        return 'enter'
      },
      built: () => {},
    }),
  )
  return sheets
}

/** The index after rows or columns that one element stands for; the hidden ones are noted. */
function passed(
  { attributes }: XmlTag,
  from: number,
  repeated: string,
  most: number,
  hidden: Set<number> | undefined,
): number {
  const count = Math.max(1, Math.floor(Number(attributes.get(repeated) ?? 1)) || 1)
  if (/^(?:collapse|filter)$/u.test(attributes.get('table:visibility') ?? '')) {
    for (let at = from; at < Math.min(from + count, most); at += 1) hidden?.add(at)
  }
  return from + count
}
