// Writes a megabyte to the file of its first argument and prints the failure's code; with `nobody`
// as second argument as a user without any rights.
import { writeTarget } from '../../../../main/export/write-target'

if (process.argv[3] === 'nobody' && process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
const result = await writeTarget(process.argv[2] ?? '', new Uint8Array(1 << 20))
console.log(result.ok ? 'written' : result.failure.code)
