import { families } from '../../shared/check/finding'
import { chaptersInOrder } from '../../shared/model/report'
import { numberedName } from '../session/chapter-name'
import type { Session } from '../session/session'
import { familyLabels } from './labels'
import type { PlacedFinding } from './placed'

/** How the panel orders findings. */
export type Grouping = 'chapter' | 'family'

export interface Group {
  readonly key: string
  readonly name: string
  readonly findings: readonly PlacedFinding[]
}

/** Findings by chapter in the order of the paper, or by family; each group in the order of the paper. */
export function groupsOf(
  session: Session,
  findings: readonly PlacedFinding[],
  by: Grouping,
): readonly Group[] {
  const groups = new Map<string, PlacedFinding[]>()
  for (const finding of findings) {
    const key = by === 'family' ? familyOf(finding) : (finding.chapter ?? '')
    const known = groups.get(key)
    if (known) known.push(finding)
    else groups.set(key, [finding])
  }
  if (by === 'family') {
    return families.flatMap((key) => {
      const own = groups.get(key)
      return own ? [{ key, name: familyLabels[key], findings: own }] : []
    })
  }
  const { report, numbers } = session.state()
  const names = new Map<string, string>(
    chaptersInOrder(report).map((chapter) => [chapter.id, numberedName(chapter, numbers)]),
  )
  return [...groups].map(([key, own]) => ({ key, name: names.get(key) ?? '全文', findings: own }))
}

function familyOf({ rule }: PlacedFinding): string {
  return rule.slice(0, rule.indexOf('/'))
}
