import type { Command } from './command'
import { backupCommand } from './backup'
import { checkCommand } from './check'
import { exportCommand } from './export'
import { importCommand } from './import'
import { listCommand } from './list'
import { printCommand } from './print'
import { restoreCommand } from './restore'
import { searchCommand } from './search'
import { verifyCommand } from './verify'

/** Every command of the command line. */
export const commands: readonly Command[] = [
  importCommand,
  checkCommand,
  exportCommand,
  listCommand,
  searchCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
  printCommand,
]
