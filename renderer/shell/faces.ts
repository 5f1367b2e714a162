import type { FaceState } from '../../shared/contract/application'

// What the paper's style sheet calls the faces, by the use that the service names.
const variables: Readonly<Record<string, string>> = {
  正文: '--face-body',
  一级标题: '--face-heading1',
  二级标题: '--face-heading2',
  标题: '--face-title',
}

/** The paper on the screen in the faces that the PDF will have. */
export function showFaces(faces: readonly FaceState[]): void {
  for (const { use, found } of faces) {
    const variable = variables[use]
    if (variable) document.documentElement.style.setProperty(variable, `"${found}", serif`)
  }
}

/** The official faces that this machine lacks, named once each. */
export function missingFaces(faces: readonly FaceState[]): readonly string[] {
  return [...new Set(faces.filter(({ official }) => !official).map(({ wanted }) => wanted))]
}
