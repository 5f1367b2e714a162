import { ownNamespace, type OwnDocument } from '../../../shared/model/own-document'
import { el, type Markup } from '../markup'
import { office } from '../opc'

/** The part of the document that names its figures; no value of the register is in it. */
export function ownXml({ report, sealing, contents, figures }: OwnDocument): Markup {
  return el(
    'report',
    { xmlns: ownNamespace, id: report, sealing, contents: String(contents) },
    figures.map(({ bookmark, shape, name, text }) => {
      const { indicator, form, of, decimals, words, unit } = shape
      const attributes = { bookmark, indicator, name, form, of, decimals, words, unit }
      return el('figure', attributes, [text])
    }),
  )
}

/** What programs want to know of such a part (ECMA-376-1, 22.5.2.1). */
export const ownProperties: Markup = el(
  'ds:datastoreItem',
  {
    'xmlns:ds': `${office}/officeDocument/2006/customXml`,
    'ds:itemID': '{5A0F1F6E-3C0B-4E59-9A27-0C6B2D1E7A41}',
  },
  [el('ds:schemaRefs', {}, [el('ds:schemaRef', { 'ds:uri': ownNamespace })])],
)
