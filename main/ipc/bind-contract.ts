import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { channels } from '../../shared/contract/bridge'
import { contract, type CallName, type ContractHandlers } from '../../shared/contract/contract'
import { fail, type Result } from '../../shared/model/failure'

/**
 * Answers the window's calls. A message from any other frame is a fault; an input that is not of
 * the contract's shape is refused before a handler sees it.
 */
export function bindContract(
  handlers: ContractHandlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) => {
    if (!isTrusted(event)) throw new Error('A call from a frame that is not the window.')
    return answer(handlers, name, input)
  })
}

/** One call, from its name and input as they arrived. */
export function answer(
  handlers: ContractHandlers,
  name: unknown,
  input: unknown,
): Result<unknown> | Promise<Result<unknown>> {
  return isCallName(name) ? dispatch(handlers, name, input) : refused
}

const refused = fail(
  'invalid-message',
  '程序内部传递的内容不合约定，没有执行。',
  '请再试一次；仍不行请重新启动程序。',
)

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

function dispatch<Name extends CallName>(
  handlers: ContractHandlers,
  name: Name,
  input: unknown,
): Result<unknown> | Promise<Result<unknown>> {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) return refused
  // The compiler does not see that both are looked up by the same name.
  const handler = handlers[name] as (value: unknown) => ReturnType<ContractHandlers[Name]>
  return handler(parsed.data)
}
