const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  '-': '−',
}

/** A shortcut as a person reads it: `Mod+Shift+1` is Ctrl+Shift+1, ⇧⌘1 on a Mac. */
export function shortcutLabel(shortcut: string, isMac: boolean): string {
  const parts = shortcut.split('+').map((part) => names[part] ?? part)
  if (!isMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
  return parts.map((part) => macNames[part] ?? part).join('')
}

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }

export const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS')
