import type { FaceState } from '../../shared/contract/application'
import { faceStack } from '../../shared/layout/faces'
import type { FaceUse } from '../../shared/model/page-profile'

// What the paper's style sheet calls the faces.
const variables: Readonly<Record<string, FaceUse>> = {
  '--face-body': 'body',
  '--face-title': 'title',
  '--face-heading1': 'heading1',
  '--face-heading2': 'heading2',
}

/** The paper on the screen in the faces that the PDF will have. */
export function showFaces(): void {
  for (const [variable, use] of Object.entries(variables)) {
    document.documentElement.style.setProperty(variable, faceStack(use))
  }
}

/** The official faces that this machine lacks, named once each. */
export function missingFaces(faces: readonly FaceState[]): readonly string[] {
  return [...new Set(faces.filter(({ official }) => !official).map(({ wanted }) => wanted))]
}
