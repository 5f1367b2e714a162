import { useSyncExternalStore } from 'react'
import type { BlockId } from '../../shared/model/ids'

const renewed = new Map<BlockId, number>()
let count = 0
const listeners = new Set<() => void>()

/** Makes a block draw itself anew from the model, as after its screen went astray. */
export function renew(block: BlockId): void {
  renewed.set(block, (renewed.get(block) ?? 0) + 1)
  count += 1
  for (const listener of listeners) listener()
}

/** A React key for the block's element: another one after each renewal. */
export function useRenewal(block: BlockId): number {
  return useSyncExternalStore(listen, () => renewed.get(block) ?? 0)
}

/** How often any block was renewed: the editor then sets the browser's selection anew. */
export function useRenewals(): number {
  return useSyncExternalStore(listen, () => count)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
