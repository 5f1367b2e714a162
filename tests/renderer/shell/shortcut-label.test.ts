import { describe, expect, test } from 'vitest'
import { commands } from '../../../renderer/commands'
import { menuBeside, menuOfLetter } from '../../../renderer/shell/menu/menus'
import { shortcutLabel } from '../../../renderer/shell/menu/shortcut-label'

describe('shortcuts as they are read', () => {
  test.each([
    ['Mod+B', 'Ctrl+B', '⌘B'],
    ['Mod+Shift+P', 'Ctrl+Shift+P', '⌘⇧P'],
    ['Alt+Shift+ArrowLeft', 'Alt+Shift+←', '⌥⇧←'],
    ['Mod+-', 'Ctrl+−', '⌘−'],
    ['Mod+PageDown', 'Ctrl+PgDn', '⌘PgDn'],
    ['F2', 'F2', 'F2'],
  ])('%s', (shortcut, windows, mac) => {
    expect(shortcutLabel(shortcut, false)).toBe(windows)
    expect(shortcutLabel(shortcut, true)).toBe(mac)
  })

  test('no two commands have the same one', () => {
    const shortcuts = commands.flatMap(({ shortcut }) => shortcut ?? [])
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })

  test('no two commands have the same id, and every menu has a command', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    expect(new Set(commands.map(({ menu }) => menu)).size).toBe(7)
  })
})

describe('menus', () => {
  test('open by their letter in either case', () => {
    expect(menuOfLetter('f')).toBe('文件')
    expect(menuOfLetter('V')).toBe('查看')
    expect(menuOfLetter('q')).toBeNull()
  })

  test('follow each other round the ends', () => {
    expect(menuBeside('帮助', 1)).toBe('文件')
    expect(menuBeside('文件', -1)).toBe('帮助')
    expect(menuBeside('编辑', 1)).toBe('格式')
  })
})
