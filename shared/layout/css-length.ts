/** A length for a style sheet. */
export function pt(points: number): string {
  return `${Number(points.toFixed(4))}pt`
}
