import type { ResolvedReport } from '../../../shared/resolve/resolved'
import { noteSettings } from './footnotes'
import { el, val, type Attributes, type Markup } from '../markup'

/** Settings of the document: odd and even footers, marks that meet set closer as Chinese documents of Word have it, today's layout. */
export function settingsXml(namespaces: Attributes, hasNotes: boolean): Markup {
  const compat = (name: string, value: number): Markup =>
    el('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    })
  return el('w:settings', namespaces, [
    el('w:zoom', { 'w:percent': 100 }),
    el('w:evenAndOddHeaders'),
    val('w:drawingGridHorizontalSpacing', 160),
    val('w:drawingGridVerticalSpacing', 290),
    val('w:characterSpacingControl', 'compressPunctuation'),
    hasNotes ? noteSettings : null,
    el('w:compat', {}, [
      el('w:spaceForUL'),
      el('w:balanceSingleByteDoubleByteWidth'),
      el('w:doNotLeaveBackslashAlone'),
      el('w:ulTrailSpace'),
      el('w:doNotExpandShiftReturn'),
      el('w:adjustLineHeightInTable'),
      el('w:useFELayout'),
      compat('compatibilityMode', 15),
    ]),
    el('w:themeFontLang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
  ])
}

/** Title, author and language; no time, so that the same report gives the same file. */
export function coreXml({ title, organization }: ResolvedReport): Markup {
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [
      el('dc:title', {}, [title]),
      el('dc:creator', {}, [organization]),
      el('dc:language', {}, ['zh-CN']),
    ],
  )
}

export function appXml({ organization }: ResolvedReport): Markup {
  const uri = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  return el('Properties', { xmlns: uri }, [
    el('Application', {}, ['Antou']),
    el('Company', {}, [organization]),
  ])
}
