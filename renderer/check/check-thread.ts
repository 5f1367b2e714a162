import type { CheckQuestion, BesideTold } from './check-worker'
import type { PlacedFinding } from './placed'

/** Starts the thread that checks. */
export function startCheckThread() {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  return {
    ask: (question: CheckQuestion | BesideTold): void => worker.postMessage(question),
    onAnswer: (
      listener: (answer: {
        readonly serial: number
        readonly findings: readonly PlacedFinding[]
      }) => void,
    ): void => worker.addEventListener('message', ({ data }) => listener(data)),
  }
}
