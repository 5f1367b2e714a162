import { fullName } from '../../../shared/figures/formula-names'
import type { Register } from '../../../shared/model/indicator'
import type { OwnFigure } from '../../../shared/model/own-document'
import type { Numbering, Report } from '../../../shared/model/report'
import type { ProfileChoice } from '../../../shared/model/page-profile'
import type { ResolvedReport } from '../../../shared/resolve/resolved'
import { bodyOf } from './body'
import { fontTable } from './faces'
import type { Marks } from './marks'
import { measuresOf } from './measures'
import { ownXml } from './own-part'
import { namespaces, packaged, type DocumentPart } from './package'
import { createPictures, type Picture } from './picture'
import { appXml, coreXml, settingsXml } from './properties'
import { footerXml } from './footer'
import { footnotesXml, type Footnote } from './footnotes'
import { footerIds, sectionXml } from './section'
import { styles } from './styles'
import { el } from '../markup'

export interface WriteDocxParts {
  readonly numbering: Numbering
  readonly profile: ProfileChoice
  readonly picture: (asset: string) => Picture | null
  /** The report whose text it is, and its indicators: the document names them where it shows them, or nothing. */
  readonly report: Pick<Report, 'id' | 'register'> | null
}

export interface WrittenDocx {
  readonly docx: Uint8Array
  readonly warnings: readonly string[]
}

/**
 * The report as a Word document, as an editor in Word or WPS would have set it by hand: styles,
 * numbers that Word counts, the page and its grid (GB/T 9704-2012). The same report always gives the
 * same bytes. Written without a library: those at hand have no indents in characters and put random
 * ids into the file.
 */
export function writeDocx(
  report: ResolvedReport,
  { numbering, profile, picture, report: of }: WriteDocxParts,
): WrittenDocx {
  const measures = measuresOf(profile)
  const pictures = createPictures(picture)
  const { content, section, lists, notes, marks, missing } = bodyOf(
    report,
    numbering,
    measures,
    pictures,
  )
  const document = el('w:document', namespaces, [
    el('w:body', {}, [...content, sectionXml(section, measures)]),
  ])
  // Before the figures are named: a note shows some, too.
  const footnotes = notes.length > 0 ? [footnotesPart(notes, marks)] : []
  const docx = packaged({
    document,
    parts: [
      { name: 'styles', type: 'styles', id: 'rIdStyles', root: styles(measures, namespaces) },
      {
        name: 'numbering',
        type: 'numbering',
        id: 'rIdNumbering',
        root: lists.xml(namespaces, measures),
      },
      {
        name: 'settings',
        type: 'settings',
        id: 'rIdSettings',
        root: settingsXml(namespaces, notes.length > 0),
      },
      { name: 'fontTable', type: 'fontTable', id: 'rIdFonts', root: fontTable(namespaces) },
      ...footnotes,
      ...footers.map((side, at) => ({
        name: `footer${at + 1}`,
        type: 'footer' as const,
        id: footerIds[side],
        root: footerXml(side, measures, namespaces),
      })),
    ],
    own: ownXml({
      report: of?.id ?? '',
      sealing: report.head.sealing,
      contents: report.head.contents,
      figures: of ? namedFigures(marks.figures(), of.register) : [],
    }),
    media: pictures.all(),
    core: coreXml(report),
    app: appXml(report),
  })
  return { docx, warnings: missing.map(missingSentence) }
}

function footnotesPart(notes: readonly Footnote[], marks: Marks): DocumentPart {
  const root = footnotesXml(notes, marks, namespaces)
  return { name: 'footnotes', type: 'footnotes', id: 'rIdFootnotes', root }
}

const footers = ['odd', 'even', 'empty', 'lyingOdd', 'lyingEven'] as const

function namedFigures(
  figures: readonly Omit<OwnFigure, 'name'>[],
  register: Register,
): readonly OwnFigure[] {
  const names = new Map(register.map((indicator) => [indicator.id, fullName(indicator)]))
  return figures.map((each) => ({ ...each, name: names.get(each.shape.indicator) ?? '' }))
}

function missingSentence(name: string): string {
  return `图片“${name}”Word 显示不了，格式不对或者文件不完整，Word 文件里只有图题；请另存为 .png 再插入。`
}
