import type { Draft } from '../model/draft'
import type { Head } from '../model/head'
import type { SourceDocument, Warning } from '../model/source'
import { classify, type Classified } from './classify'
import { withRunningHeads } from './head'
import { piecesOf } from './lines'
import { changedFigures } from './own-figures'
import { namedInHead, officialHead } from './official-parts'
import { buildOutline } from './outline'
import { checkSequence } from './sequence'
import { organizationOf, yearOf } from './title-parts'

/**
 * Recognises a report in what a reader gave: classify lines, build the outline. Figures come after it.
 * Never fails and drops nothing: title, numbers and texts in order give back all words of the file.
 */
export function recognise(source: SourceDocument): Draft {
  const { title, head, pieces } = classify(piecesOf(source))
  const lines = officialHead(pieces.filter((piece) => piece.kind === 'official'))
  const official = { ...lines, ...saidOf(source) }
  const named = namedInHead(official)
  const whole = head || Object.keys(named).length > 0 ? { ...head, ...named } : null
  const blocks = buildOutline(pieces)
  const warnings = [...titleWarnings(title), ...checkSequence(blocks), ...doubts(pieces)]
  return {
    title,
    organization: title === null ? null : organizationOf(title),
    year: title === null ? null : yearOf(title),
    head: withRunningHeads(whole, source.runningHeads ?? []),
    ...(Object.keys(official).length > 0 && { official }),
    blocks,
    figures: [],
    warnings: [...source.warnings, ...shortened([...changedFigures(source), ...warnings])],
  }
}

/** What no line of a document says that this program wrote. */
function saidOf({ own }: SourceDocument): Partial<Head> {
  if (!own) return {}
  return { sealing: own.sealing, contents: own.contents }
}

function titleWarnings(title: string | null): readonly Warning[] {
  if (title !== null) return []
  return [{ code: 'title-missing', message: '没有找到报告标题，请在核对时指定。' }]
}

function doubts(pieces: readonly Classified[]): readonly Warning[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'read' || piece.as === 'body' || !piece.doubtful) return []
    const said = piece.as === 'numbered' ? '编号正文' : piece.as === 'run-in' ? '段首标题' : '标题'
    const words = piece.line.text.slice(0, 16)
    const message = `第${piece.line.place}行“${words}”按${said}处理，请核对。`
    return [{ code: 'line-unclear', message }]
  })
}

const mostOfACode = 50

/** At most fifty of a code; how many more there are is said, too. */
function shortened(warnings: readonly Warning[]): readonly Warning[] {
  const counts = new Map<string, number>()
  const kept = warnings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return count <= mostOfACode
  })
  const more = [...counts].filter(([, count]) => count > mostOfACode)
  const rest = more.map(([code, count]) => ({
    code,
    message: `另有${count - mostOfACode}处同类问题。`,
  }))
  return [...kept, ...rest]
}
