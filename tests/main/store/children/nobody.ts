// Opens a store as a user without any rights. Arguments: the file, `read` or `write`.
import { connect } from '../../../../main/store/database'
import { openStore } from '../../../../main/store/open'
import { listReports } from '../../../../main/store/reports'

// Loads the addon while the project's folder may still be read.
connect(':memory:', { readOnly: false, mustExist: false, patience: 0 }).close()
if (process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
const store = openStore(process.argv[2] ?? '', { readOnly: process.argv[3] === 'read' })
if (!store.ok) console.log(store.failure.code)
else {
  const reports = listReports(store.value.readable).length
  store.value.close()
  console.log(`reports ${reports}`)
}
