import type { EvidenceFile } from '../../shared/model/evidence'
import type { AssetId } from '../../shared/model/ids'
import type { Indicator } from '../../shared/model/indicator'

/** What can be done with the files that show where a value is from. */
export interface Evidence {
  /** Asks for files and attaches them, as one undo step. */
  readonly add: (indicator: Indicator) => void
  /** Writes a copy where the user says. */
  readonly save: (file: EvidenceFile) => void
  /** Takes one off; its bytes stay in the store, so that it can be undone. */
  readonly remove: (indicator: Indicator, file: EvidenceFile) => void
  /** Which of an indicator's files are missing or damaged. */
  readonly lost: (indicator: Indicator) => Promise<readonly AssetId[]>
}
