import type { Failure } from '../../shared/model/failure'
import type { Toast } from '../ui/toasts'

/** A failure as it is told in passing: what happened, and what to do about it. */
export function failureToast({ message, action }: Failure): Toast {
  return { kind: 'error', title: message, details: [action] }
}
