import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channels, type Bridge } from '../../shared/contract/bridge'
import { eventNames } from '../../shared/contract/events'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  on: (name, listener) => {
    if (!eventNames.some((known) => known === name)) throw new Error(`There is no event ${name}.`)
    const hear = (_: IpcRendererEvent, heard: unknown, payload: unknown): void => {
      if (heard === name) listener(payload)
    }
    ipcRenderer.on(channels.event, hear)
    return () => ipcRenderer.off(channels.event, hear)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
