import type { Command } from '../../commands/command'
import { pinyinInitials } from './pinyin'

/**
 * The commands whose title holds what was typed, in Chinese or by the first letters of its pinyin;
 * titles that begin with it come first, else the order stays.
 */
export function findCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wish = typed.trim().toLowerCase()
  if (wish === '') return commands
  const ranked = commands.map((command) => ({ command, rank: rankOf(command, wish) }))
  return ranked
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command)
}

/** 0 begins with it, 1 holds it, -1 does not. */
function rankOf({ title, menu }: Command, wish: string): number {
  const texts = [title.toLowerCase(), pinyinInitials(title), pinyinInitials(menu + title)]
  if (texts.some((text) => text.startsWith(wish))) return 0
  return texts.some((text) => text.includes(wish)) || menu === wish ? 1 : -1
}
