// Opens a store with one migration more than there is and kills itself, so that the newer version
// stands in the log alone. Arguments: the file.
import { migrations } from '../../../../main/store/migrations/index'
import { openStore } from '../../../../main/store/open'

const next = { version: (migrations.at(-1)?.version ?? 0) + 1, up: () => {} }
const store = openStore(process.argv[2] ?? '', { migrations: [...migrations, next] })
console.log(store.ok ? 'opened' : store.failure.code)
process.kill(process.pid, 'SIGKILL')
