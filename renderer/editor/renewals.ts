import { useSyncExternalStore } from 'react'
import type { BlockId } from '../../shared/model/ids'

const renewed = new Map<BlockId, number>()
const listeners = new Set<() => void>()

/** Makes a block draw itself anew from the model, as after its screen went astray. */
export function renew(block: BlockId): void {
  renewed.set(block, (renewed.get(block) ?? 0) + 1)
  for (const listener of listeners) listener()
}

/** A React key for the block's element: another one after each renewal. */
export function useRenewal(block: BlockId): number {
  return useSyncExternalStore(listen, () => renewed.get(block) ?? 0)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
