import { statfsSync } from 'node:fs'

/**
 * Whether a folder lies on a network share, where the shared memory of WAL does not work
 * (https://www.sqlite.org/wal.html, section 1). Mapped drives of Windows are not recognised.
 */
export function onNetworkShare(folder: string): boolean {
  if (/^(\\\\|\/\/)[^?.]/u.test(folder) && process.platform === 'win32') return true
  if (process.platform !== 'linux') return false
  return remoteFileSystems.has(statfsSync(folder).type >>> 0)
}

/** Magic numbers of statfs(2). FUSE is local at times (ntfs-3g), but nothing tells it from sshfs. */
const remoteFileSystems: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x01021997, // 9p
  0x65735546, // FUSE
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x786f4256, // VirtualBox shared folder
  0x564c, // NCP
  0x73757245, // Coda
])
