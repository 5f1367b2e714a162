import type { RefObject } from 'react'
import { blanksIn } from '../../shared/model/blanks'
import { useTextMarks } from '../ui/text-marks'

/** Makes the blanks of the text stand out: 【待填】 and the like. */
export function useBlankMarks(place: RefObject<HTMLElement | null>): void {
  useTextMarks(place, 'blank', blanksIn)
}
