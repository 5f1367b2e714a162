import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/model/failure'

/** How Electron starts with the application: a command and its first arguments. */
export interface ElectronStart {
  readonly command: string
  readonly args: readonly string[]
}

const electronStart = z.object({ command: z.string(), args: z.array(z.string()) })

/** As whoever started plain Node says it, in JSON. Throws where nobody does. */
export function electronOfEnvironment(): Result<ElectronStart> {
  const named = process.env['ANTOU_ELECTRON']
  if (named === undefined) {
    throw new Error('没有指明 Electron，请用“npm run -s cli -- export”。')
  }
  return ok(electronStart.parse(JSON.parse(named)))
}

/** The same under a virtual display where there is none. Fails with `display-missing`. */
export function onDisplay({ command, args }: ElectronStart): Result<ElectronStart> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return ok({ command, args })
  if (!onPath('xvfb-run')) return displayMissing
  return ok({ command: 'xvfb-run', args: ['-a', '-s', '-screen 0 1920x1080x24', command, ...args] })
}

const displayMissing = fail(
  'display-missing',
  '这里没有显示器，不能排版。',
  '请在桌面上的终端里运行，或先安装 xvfb。',
)

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
