import { readFuses, setFuses } from '../setup/fuses.mjs'

/** What a packaged application is to be unable to do: its executable is nobody's Node. */
const RELEASE_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
}

/** Sets every fuse that this Electron has; one that is not decided on here is refused by `readFuses`. */
export function setReleaseFuses(executable) {
  setFuses(executable, releaseFusesOf(executable))
}

/** The release state of exactly the fuses on an executable's wire. */
export function releaseFusesOf(executable) {
  const onWire = Object.keys(readFuses(executable))
  return Object.fromEntries(onWire.map((name) => [name, RELEASE_FUSES[name]]))
}
