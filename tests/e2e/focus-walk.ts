import type { Page } from 'playwright-core'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where Tab stopped; its box is as if nothing were scrolled. */
export interface Stop extends Box {
  readonly what: string
  /** What it is scrolled in, and which of them that is. */
  readonly list: (Box & { readonly index: number }) | null
  /** Inside the dialog, where one is open. */
  readonly inside: boolean
  /** In what has no place of its own in the order: over the screen for a moment, held at an edge, a grid. */
  readonly over: boolean
  /** It looks otherwise with the focus than without. */
  readonly shown: boolean
}

/** Presses Tab until it comes back to a stop, or where Tab has another meaning. */
export async function walkByTab(page: Page, most = 80): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    for (const old of document.querySelectorAll('[data-stop]')) old.removeAttribute('data-stop')
  })
  const looks: string[] = []
  const shown: boolean[] = []
  for (let press = 0; press < most; press += 1) {
    const kind = await page.evaluate(markStop, press)
    // What had the focus before is looked at without it.
    if (press > 0) {
      const without = await page.evaluate(lookOf, press - 1)
      shown.push(kind === 'same' || without !== looks[press - 1])
    }
    if (kind !== 'new' && kind !== 'own') break
    looks.push((await page.evaluate(lookOf, press)) ?? '')
    if (kind === 'own') break
    await page.keyboard.press('Tab')
    await settled(page)
  }
  // Read at the end: what is long has been scrolled on the way.
  const stops = await page.evaluate(readStops)
  return stops.map((stop, at) => ({ ...stop, shown: shown[at] ?? true }))
}

/** What is wrong with a walk, a sentence each. */
export function faultsOf(stops: readonly Stop[], isDialog: boolean): readonly string[] {
  const hidden = stops.filter(({ shown }) => !shown).map(({ what }) => `not seen: ${what}`)
  const outside = stops.filter(({ inside }) => isDialog && !inside)
  return [...hidden, ...outside.map(({ what }) => `leaves the dialog: ${what}`), ...turns(stops)]
}

/** Stops that come after one which the eye meets later. The round begins at the topmost one. */
function turns(all: readonly Stop[]): readonly string[] {
  const stops = all.filter(({ over }) => !over)
  const boxes = stops.map((stop) => stop.list ?? stop)
  const highest = boxes.toSorted((a, b) => a.top - b.top)[0]
  // Of one line: a button may be taller than its neighbours.
  const line = stops.filter((stop) => (stop.list ?? stop).top < (highest?.bottom ?? 0) - 4)
  const [begin] = line.toSorted((a, b) => (a.list ?? a).left - (b.list ?? b).left)
  const first = begin ? stops.indexOf(begin) : 0
  const round = [...stops.slice(first), ...stops.slice(0, first)]
  return round.flatMap((stop, at) => {
    const before = round[at - 1]
    return before && isBefore(stop, before) ? [`${stop.what} after ${before.what}`] : []
  })
}

/** Above and not in a column to the right, or in the same line and to the left. */
function isBefore(one: Stop, other: Stop): boolean {
  // In one list its own lines count, between a list and what is outside only where the list stands.
  const isSameList = one.list?.index === other.list?.index
  const [a, b] = isSameList ? [one, other] : [one.list ?? one, other.list ?? other]
  const sameLine = a.top < b.bottom - 4 && b.top < a.bottom - 4
  if (sameLine) return a.right <= b.left + 2
  return a.bottom <= b.top + 4 && a.left < b.right
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
}

/**
 * Runs inside the page: numbers the element with the focus. `own` keeps Tab for itself (text, a grid),
 * `same` was the last one already, `seen` an earlier one, `none` is nothing.
 */
function markStop(serial: number): 'new' | 'own' | 'same' | 'seen' | 'none' {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return 'none'
  const before = at.dataset['stop']
  if (before !== undefined) return before === String(serial - 1) ? 'same' : 'seen'
  at.dataset['stop'] = String(serial)
  return at.isContentEditable || at.closest('[role="grid"]') ? 'own' : 'new'
}

/** Runs inside the page: the numbered elements, in the order of their numbers. */
function readStops(): Omit<Stop, 'shown'>[] {
  const found = [...document.querySelectorAll<HTMLElement>('[data-stop]')]
  found.sort((a, b) => Number(a.dataset['stop']) - Number(b.dataset['stop']))
  const dialogs = [...document.querySelectorAll('[role="dialog"]')]
  const lists = [...document.querySelectorAll('*')]
  return found.map((at) => {
    const frame = at.closest('.ant-select, label') ?? at
    const { left, top, right, bottom } = frame.getBoundingClientRect()
    let list: Element | null = at.parentElement
    while (list && !(list.scrollHeight > list.clientHeight && /auto|scroll/u.test(getComputedStyle(list).overflowY))) list = list.parentElement // prettier-ignore
    const around = list?.getBoundingClientRect()
    const down = list?.scrollTop ?? 0
    const name = at.getAttribute('aria-label') ?? at.getAttribute('id') ?? at.textContent
    return {
      what: `${at.tagName.toLowerCase()} “${(name ?? '').trim().slice(0, 24)}”`,
      left,
      top: top + down,
      right,
      bottom: bottom + down,
      list: list && around ? { left: around.left, top: around.top, right: around.right, bottom: around.bottom, index: lists.indexOf(list) } : null, // prettier-ignore
      inside: dialogs.some((dialog) => dialog.contains(at)),
      over:
        at.closest(
          '.ant-dropdown, .ant-popover, .ant-notification, .figure-card, .binding h3, [role="grid"]',
        ) !== null,
    }
  })
}

/** Runs inside the page: how a stop and what stands around it are drawn; null where it is gone. */
function lookOf(serial: number): string | null {
  const at = document.querySelector<HTMLElement>(`[data-stop="${serial}"]`)
  if (!at) return null
  const around = at.closest(
    '.ant-select, .ant-radio, .ant-checkbox, .ant-input-affix-wrapper, .ant-input-number, .ant-segmented-item, .ant-upload',
  )
  const drawn = [at, ...at.children, ...(around ? [around, ...around.children] : [])]
  // A list or grid shows its focus on the line that its keys are at.
  const line = at.querySelector('[data-focused="true"], [aria-current="true"], [aria-selected="true"]') // prettier-ignore
  const parts = (line ? [...drawn, line] : drawn).map((each) => {
    const style = getComputedStyle(each)
    const caret = each === document.activeElement && /INPUT|TEXTAREA/u.test(each.tagName)
    return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, caret].join()
  })
  return parts.join('|')
}
