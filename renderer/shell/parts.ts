import type { Connection } from '../api/connection'
import type { Tell } from '../ui/toasts'
import type { Observable } from '../session/observable'
import type { WindowState } from './window-state'

/** What each part of the window works with. */
export interface WindowParts extends Pick<Observable<WindowState>, 'state' | 'update'> {
  readonly connection: Connection
  readonly tell: Tell
  /** Whether the side panels lie over the paper. */
  readonly isNarrow: () => boolean
  /** Whether the outline has no room beside paper and preview. */
  readonly isTight: () => boolean
}
