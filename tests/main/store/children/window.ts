// Takes the window's lock of a folder and holds it until it is killed. Arguments: the folder.
import { acquireWindowLock } from '../../../../main/store/window-lock'

const lock = acquireWindowLock(process.argv[2] ?? '')
console.log(lock.ok ? 'held' : lock.failure.code)
process.stdin.resume()
