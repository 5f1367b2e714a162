// Holds the store's write lock until its standard input ends. Arguments: the file.
import { connect } from '../../../../main/store/database'

const db = connect(process.argv[2] ?? '', { readOnly: false, mustExist: true, patience: 0 })
db.exec('BEGIN IMMEDIATE')
console.log('held')
process.stdin.resume().on('end', () => db.close())
