/** This process's own environment, without what would make an Electron something else. */
export function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (each): each is [string, string] => each[1] !== undefined && each[0] !== 'ELECTRON_RUN_AS_NODE',
  )
  return Object.fromEntries(entries)
}
