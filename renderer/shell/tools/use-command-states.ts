import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Command, CommandContext } from '../../commands/command'

/** For each command whether it may run and whether its state is on: `1` or `0`, twice a command. */
export type CommandStates = string

/** Kept current with the session; renders again only where a state really changed. */
export function useCommandStates(
  commands: readonly Command[],
  context: CommandContext,
): CommandStates {
  const { session } = context
  const subscribe = useCallback(
    (listener: () => void) => session?.subscribe(listener) ?? (() => undefined),
    [session],
  )
  const snapshot = useMemo(() => statesBetweenCompositions(commands, context), [commands, context])
  return useSyncExternalStore(subscribe, snapshot)
}

/** The states as they were before a composition, while one is open: tools must not flicker. */
function statesBetweenCompositions(
  commands: readonly Command[],
  context: CommandContext,
): () => CommandStates {
  let states: CommandStates | null = null
  return () => {
    if (states === null || !context.session?.state().composing) {
      states = commandStates(commands, context)
    }
    return states
  }
}

function commandStates(commands: readonly Command[], context: CommandContext): CommandStates {
  return commands
    .map((command) => `${flag(command.when(context))}${flag(command.active?.(context) ?? false)}`)
    .join('')
}

export function isEnabled(states: CommandStates, index: number): boolean {
  return states[index * 2] === '1'
}

export function isActive(states: CommandStates, index: number): boolean {
  return states[index * 2 + 1] === '1'
}

function flag(value: boolean): '0' | '1' {
  return value ? '1' : '0'
}
