import { useMemo, type RefObject } from 'react'
import type { Severity } from '../../shared/check/finding'
import { useTextMarks, type Stretch } from '../ui/text-marks'
import type { PlacedFinding } from './placed'

/** Marks the findings in the text while their panel is open: each where its very text still stands. */
export function useSlipMarks(
  place: RefObject<HTMLElement | null>,
  findings: readonly PlacedFinding[] | null,
): void {
  useTextMarks(place, 'slip-error', useFind(findings, 'error'))
  useTextMarks(place, 'slip-warning', useFind(findings, 'warning'))
}

function useFind(
  findings: readonly PlacedFinding[] | null,
  severity: Severity,
): ((text: string) => readonly Stretch[]) | null {
  return useMemo(() => {
    if (!findings) return null
    const byText = new Map<string, Stretch[]>()
    for (const { text, start, end, written, severity: own } of findings) {
      if (own !== severity || written?.part !== 'text') continue
      const known = byText.get(text)
      if (known) known.push({ start, end })
      else byText.set(text, [{ start, end }])
    }
    return byText.size === 0 ? null : (text) => byText.get(text) ?? []
  }, [findings, severity])
}
