import { App, Button } from 'antd'
import { useEffect, type JSX } from 'react'

/** Something to tell without asking; it never takes the focus. */
export interface Toast {
  readonly kind: 'success' | 'info' | 'warning' | 'error'
  readonly title: string
  readonly details?: readonly string[]
  /** The one thing to do about it, as 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

export type Tell = (toast: Toast) => void

/** Where toasts come in, from anywhere, and the host takes them up. */
export interface Toasts {
  readonly tell: Tell
  readonly listen: (listener: Tell) => () => void
}

export function createToasts(): Toasts {
  const listeners = new Set<Tell>()
  const early: Toast[] = []
  return {
    tell: (toast) => {
      if (listeners.size === 0) early.push(toast)
      for (const listener of listeners) listener(toast)
    },
    listen: (listener) => {
      listeners.add(listener)
      for (const toast of early.splice(0)) listener(toast)
      return () => listeners.delete(listener)
    },
  }
}

let serial = 0

/** Long enough to read; with an action, to think about it too, as whether to take a removal back. */
function seconds(kind: Toast['kind'], action: Toast['action']): number {
  if (action) return 20
  return kind === 'warning' ? 12 : 8
}

/** Shows toasts in the corner. */
export function ToastHost({ toasts }: { readonly toasts: Toasts }): JSX.Element | null {
  const { notification } = App.useApp()
  useEffect(
    () =>
      toasts.listen(({ kind, title, details = [], action }) => {
        serial += 1
        const key = `toast-${serial}`
        const act = (): void => {
          notification.destroy(key)
          action?.run()
        }
        notification[kind]({
          key,
          // What was told before a dialog lies under it; what is told to one, above its title.
          ...(isDialogOpen() && { placement: 'top' as const }),
          className: 'toast',
          title,
          description: details.length > 0 && <Details lines={details} />,
          duration: kind === 'error' || details.length > 0 ? false : seconds(kind, action),
          actions: action && (
            <Button size="small" type="primary" ghost onClick={act}>
              {action.label}
            </Button>
          ),
          role: kind === 'error' ? 'alert' : 'status',
          props: { 'data-testid': 'toast' },
        })
      }),
    [notification, toasts],
  )
  return null
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('.ant-modal')].some((dialog) => dialog.checkVisibility())
}

const mostLines = 6

function Details({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const rest = lines.length - mostLines
  return (
    <ul className="toast-details">
      {lines.slice(0, mostLines).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {rest > 0 && <li>另有 {rest} 条</li>}
    </ul>
  )
}
