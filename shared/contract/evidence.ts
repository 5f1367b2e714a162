import { z } from 'zod'
import { evidenceFile, longestFileName, mostEvidence, type EvidenceFile } from '../model/evidence'
import { assetId, type AssetId } from '../model/ids'
import { call } from './call'

export const evidence = {
  /** Keeps a file of any kind, as it is. Fails with `file-too-large`. */
  'evidence.add': call<EvidenceFile>()(
    z.object({ name: z.string().min(1).max(longestFileName), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Which of them the store no longer has as they were kept. */
  'evidence.lost': call<readonly AssetId[]>()(
    z.object({ assets: z.array(assetId).max(mostEvidence) }),
  ),
  /**
   * Asks for a place and writes a copy there; its name, or null where given up. Fails with
   * `evidence-lost`.
   */
  'evidence.save': call<string | null>()(evidenceFile),
}
