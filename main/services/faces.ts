import type { FaceState } from '../../shared/contract/application'
import { faces } from '../../shared/layout/faces'
import type { FaceUse } from '../../shared/model/page-profile'
import { withPrintWindow } from '../app/print-window'
import { facesOnly, officialUses } from '../export/pdf/page-scripts'

export interface FacesParts {
  /** The folder of the window's built page, where the bundled fonts are. */
  readonly rendererFolder: string
}

/** What this machine has of each face that the standard asks for. */
export async function facesOf({ rendererFolder }: FacesParts): Promise<readonly FaceState[]> {
  const answer = known.get(rendererFolder) ?? look(rendererFolder)
  known.set(rendererFolder, answer)
  return answer
}

/** The state of each face, where `official` are the uses whose official face was found. */
export function faceStates(official: ReadonlySet<FaceUse>): readonly FaceState[] {
  return order.map((id) => {
    const { use, wanted, bundledName } = faces[id]
    const found = official.has(id)
    return { use, wanted, found: found ? wanted : bundledName, official: found }
  })
}

const order: readonly FaceUse[] = ['title', 'heading1', 'heading2', 'body', 'pageNumber']

// Faces do not come and go while a program runs often enough to open a window for it each time.
const known = new Map<string, Promise<readonly FaceState[]>>()

async function look(rendererFolder: string): Promise<readonly FaceState[]> {
  const probed = await withPrintWindow({ rendererFolder }, async (window) => {
    await window.show(facesOnly)
    return officialUses(window)
  })
  return faceStates(probed.ok ? probed.value : new Set())
}
