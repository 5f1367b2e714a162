const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** The next larger (1) or smaller (-1) zoom; 0 is the paper's own size. */
export function nextZoom(zoom: number, step: 1 | 0 | -1): number {
  if (step === 0) return 1
  const next = step > 0 ? steps.find((each) => each > zoom) : steps.findLast((each) => each < zoom)
  return next ?? zoom
}
