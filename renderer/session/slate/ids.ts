import type { Editor, Operation } from 'slate'
import { newId, type BlockId } from '../../../shared/model/ids'
import type {} from '../nodes'

/**
 * Every block keeps an id of its own: split and inserted blocks get a fresh one where they have
 * none or where it is taken, as after a paste. Replayed operations bring the ids they had.
 */
export function withIds(
  editor: Editor,
  isTaken: (id: BlockId) => boolean,
  isReplaying: () => boolean,
): Editor {
  const { apply } = editor
  editor.apply = (operation) => apply(isReplaying() ? operation : identified(operation, isTaken))
  return editor
}

function identified(operation: Operation, isTaken: (id: BlockId) => boolean): Operation {
  if (operation.type === 'split_node' && operation.path.length === 1) {
    return { ...operation, properties: { ...operation.properties, id: newId<BlockId>() } }
  }
  if (operation.type === 'insert_node' && operation.path.length === 1) {
    const node = operation.node as { readonly id?: BlockId }
    if (node.id && !isTaken(node.id)) return operation
    return {
      ...operation,
      node: { ...operation.node, id: newId<BlockId>() } as typeof operation.node,
    }
  }
  return operation
}
