import type { Command } from './command'
import { exportCommand } from './export'
import { importCommand } from './import'
import { listCommand } from './list'
import { printCommand } from './print'

/** Every command of the command line. */
export const commands: readonly Command[] = [
  importCommand,
  exportCommand,
  listCommand,
  printCommand,
]
