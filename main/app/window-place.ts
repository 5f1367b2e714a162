import type { Rectangle } from 'electron'
import type { WindowPlace } from '../../shared/model/remembered'

/** Where a window opens; without x and y the system puts it in the middle. */
export interface OpeningPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
  readonly fullScreen: boolean
}

const usual = { width: 1366, height: 768 } as const

/** So much of a window must lie on a screen that a hand can take hold of it, in pixels. */
const grip = 120

/**
 * Where to open: where the window was, if that still lies on one of the screens (given by their
 * work areas, the first one first), never larger than the screen it is on.
 */
export function openingPlace(
  kept: WindowPlace | null,
  screens: readonly Rectangle[],
): OpeningPlace {
  const [first] = screens
  if (!kept) return { ...shrunk(usual, first), maximized: false, fullScreen: false }
  const { x, y, maximized, fullScreen } = kept
  for (const screen of screens) {
    const size = shrunk(kept, screen)
    if (canBeReached({ x, y, ...size }, screen)) return { x, y, ...size, maximized, fullScreen }
  }
  return { ...shrunk(kept, first), maximized, fullScreen }
}

/** By its upper edge, where it is moved by. */
function canBeReached({ x, y, width }: Rectangle, screen: Rectangle): boolean {
  const shown = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
  const inside = y >= screen.y - 8 && y <= screen.y + screen.height - grip
  return shown >= Math.min(grip, width) && inside
}

function shrunk(
  { width, height }: { readonly width: number; readonly height: number },
  screen: Rectangle | undefined,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(width, screen?.width ?? width),
    height: Math.min(height, screen?.height ?? height),
  }
}
