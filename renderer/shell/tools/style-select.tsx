import { Select } from 'antd'
import type { JSX } from 'react'
import type { Command, CommandContext } from '../../commands/command'
import { isActive, isEnabled, useCommandStates } from './use-command-states'

export interface StyleSelectProps {
  readonly styles: readonly Command[]
  readonly context: CommandContext
}

/** The style at the caret, and the choice of another one. */
export function StyleSelect({ styles, context }: StyleSelectProps): JSX.Element {
  const states = useCommandStates(styles, context)
  const current = styles.findIndex((_, index) => isActive(states, index))
  return (
    <Select
      className="style-select"
      size="small"
      aria-label="段落样式"
      placeholder="段落样式"
      value={styles[current]?.id ?? null}
      disabled={!isEnabled(states, 0)}
      listHeight={320}
      popupMatchSelectWidth={false}
      options={styles.map(({ id, title }, index) => ({
        value: id,
        label: title,
        disabled: !isEnabled(states, index),
      }))}
      onSelect={(id) => styles.find((style) => style.id === id)?.run(context)}
    />
  )
}
