import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The internet sockets that a process and its children hold, as Linux lists them. */
export function socketsOf(pid: number): readonly string[] {
  return [pid, ...childrenOf(pid)].flatMap((each) => {
    const held = inodesOf(each)
    return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
      tableOf(each, kind)
        .filter(([inode]) => held.has(inode))
        .map(([, local, remote]) => `${kind} ${local} → ${remote}`),
    )
  })
}

/** All processes below one, by the parents that they name. */
export function childrenOf(pid: number): readonly number[] {
  const own = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((each) => parentOf(each) === pid)
  return own.flatMap((each) => [each, ...childrenOf(each)])
}

function parentOf(pid: number): number | null {
  const stat = textOf(`/proc/${pid}/stat`)
  // The name in brackets may hold anything.
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return parent === undefined ? null : Number(parent)
}

function inodesOf(pid: number): ReadonlySet<string> {
  try {
    const links = readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`))
    return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/u.exec(link)?.[1] ?? []))
  } catch {
    return new Set()
  }
}

function tableOf(pid: number, kind: string): readonly (readonly [string, string, string])[] {
  const lines = textOf(`/proc/${pid}/net/${kind}`).split('\n').slice(1)
  return lines.map((line) => {
    const columns = line.trim().split(/\s+/u)
    return [columns[9] ?? '', columns[1] ?? '', columns[2] ?? ''] as const
  })
}

/** Empty where the process has just ended. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file)
  } catch {
    return ''
  }
}
