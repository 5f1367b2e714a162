import { evidenceTooLarge } from '../../shared/model/evidence-failures'
import {
  largestEvidence,
  longestFileName,
  mostEvidence,
  type EvidenceFile,
} from '../../shared/model/evidence'
import { fail, type Result } from '../../shared/model/failure'
import type { Indicator } from '../../shared/model/indicator'
import type { Evidence } from '../register/evidence'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** Files that show where the values of the open report are from. */
export function createEvidence(
  { connection: { api }, state, tell }: WindowParts,
  chooseFiles: (onFiles: (files: readonly File[]) => void) => void,
): Evidence {
  const keep = async (file: File): Promise<Result<EvidenceFile>> => {
    const name = file.name.slice(-longestFileName)
    if (file.size > largestEvidence) return evidenceTooLarge(name)
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return await api['evidence.add']({ name, bytes })
    } catch {
      return fail(
        'file-unreadable',
        `“${name}”读不出来，没有附上。`,
        '请确认文件还在原处、没有被其他程序占用，再试一次。',
      )
    }
  }
  /** The indicator as it stands now: it may have changed while files were read. */
  const set = (
    { id }: Indicator,
    change: (files: readonly EvidenceFile[]) => readonly EvidenceFile[],
  ): void => {
    const { session } = state()
    const now = session?.state().report.register.find((each) => each.id === id)
    if (!session || !now) return
    const evidence = [...change(now.evidence)]
    session.change({ type: 'set-indicators', changes: [{ indicator: id, fields: { evidence } }] })
  }
  const attach = async (indicator: Indicator, files: readonly File[]): Promise<void> => {
    const kept: EvidenceFile[] = []
    for (const file of files) {
      const answer = await keep(file)
      if (answer.ok) kept.push(answer.value)
      else tell(failureToast(answer.failure))
    }
    if (kept.length === 0) return
    set(indicator, (before) => {
      const fresh = kept.filter((file) => before.every(({ asset }) => asset !== file.asset))
      const over = before.length + fresh.length - mostEvidence
      if (over > 0) {
        tell({
          kind: 'error',
          title: `一个指标最多附${mostEvidence}份佐证材料，${over}份没有附上。`,
        })
      }
      return [...before, ...fresh].slice(0, mostEvidence)
    })
  }
  const save = async (file: EvidenceFile): Promise<void> => {
    const answer = await api['evidence.save'](file)
    if (!answer.ok) tell(failureToast(answer.failure))
    else if (answer.value !== null) tell({ kind: 'info', title: `已另存为“${answer.value}”` })
  }
  return {
    add: (indicator) => chooseFiles((files) => void attach(indicator, files)),
    remove: (indicator, file) => {
      set(indicator, (before) => before.filter(({ asset }) => asset !== file.asset))
      tell({ kind: 'info', title: `已移除“${file.name}”，按 Ctrl+Z 可以恢复。` })
    },
    save: (file) => void save(file),
    lost: async ({ evidence }) => {
      const answer = await api['evidence.lost']({ assets: evidence.map(({ asset }) => asset) })
      return answer.ok ? answer.value : []
    },
  }
}
