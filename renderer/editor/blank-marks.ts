import type { RefObject } from 'react'
import { blanksIn, type FoundBlank } from '../../shared/model/blanks'
import { useTextMarks } from '../ui/text-marks'

/** Makes the blanks of the text stand out, 【待填】 and, quieter, what is only a hint. */
export function useBlankMarks(place: RefObject<HTMLElement | null>): void {
  useTextMarks(place, 'blank', fillsIn)
  useTextMarks(place, 'hint', hintsIn)
}

function fillsIn(text: string): readonly FoundBlank[] {
  return blanksIn(text).filter(({ hint }) => !hint)
}

function hintsIn(text: string): readonly FoundBlank[] {
  return blanksIn(text).filter(({ hint }) => hint)
}
