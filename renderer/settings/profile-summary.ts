import { pageMetrics } from '../../shared/layout/page-metrics'
import type { OwnProfile } from '../../shared/model/page-profile'

/** What a profile comes to: how many lines and characters, from line to line, the margins. */
export function profileSummary(profile: OwnProfile): string {
  const { grid, linePitch } = pageMetrics(profile)
  const { top, bottom, left, right } = profile.margin
  return [
    `每页 ${grid.lines} 行，每行 ${grid.characters} 字，行距 ${Number(linePitch.toFixed(2))} 磅`,
    `上下左右 ${top}/${bottom}/${left}/${right} 毫米`,
  ].join('；')
}
