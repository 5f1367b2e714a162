import { expect, test } from 'vitest'
import { theme } from '../../../renderer/ui/theme'

const { token } = theme
const white = '#ffffff'

/** What is written on what. The real pages are looked at in tests/e2e/accessible.test.ts. */
const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['text on white', token?.colorText, white],
  ['text on the desk', token?.colorText, token?.colorBgLayout],
  ['second text on the desk', token?.colorTextSecondary, token?.colorBgLayout],
  ['third text on white', token?.colorTextTertiary, white],
  ['third text on the desk', token?.colorTextTertiary, token?.colorBgLayout],
  ['a description on white', token?.colorTextDescription, white],
  ['a placeholder on white', token?.colorTextPlaceholder, white],
  ['a link on white', token?.colorLink, white],
  ['a link on a notice', token?.colorLink, token?.colorInfoBg],
  ['text on a notice', token?.colorText, token?.colorInfoBg],
  ['text on a warning', token?.colorText, token?.colorWarningBg],
  ['white on a button', white, token?.colorPrimary],
  ['an error on white', token?.colorError, white],
  ['a warning on its ground', token?.colorWarning, token?.colorWarningBg],
  ['success on white', token?.colorSuccess, white],
  ['text on what is chosen', token?.colorText, token?.controlItemBgActive],
]

test.each(pairs)('%s has a contrast of 4.5 at least', (_name, front, ground) => {
  const [a, b] = [light(front ?? ''), light(ground ?? '')]
  expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThanOrEqual(4.5)
})

test('black on white has 21, the same on itself 1', () => {
  expect((light('#ffffff') + 0.05) / (light('#000000') + 0.05)).toBeCloseTo(21, 5)
})

/** Relative luminance (WCAG 2.2). */
function light(colour: string): number {
  const parts = /^#(..)(..)(..)$/u.exec(colour)?.slice(1)
  if (!parts) throw new Error(`“${colour}” is no colour of six digits.`)
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
