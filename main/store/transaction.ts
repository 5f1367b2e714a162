import type { Result } from '../../shared/model/failure'
import { connection, type Writable } from './database'
import { writeFailure } from './write-failure'

/**
 * Runs `work` in one transaction that holds the write lock from its start. A failure that `work`
 * gives, or one that the disk gives, rolls everything back; faults are thrown on.
 */
export function transaction<T>(db: Writable, work: () => Result<T>): Result<T> {
  try {
    const run = connection(db).transaction((): Result<T> => {
      const result = work()
      if (!result.ok) throw new Refusal(result)
      return result
    })
    return run.immediate()
  } catch (error) {
    if (error instanceof Refusal) return error.result
    return { ok: false, failure: writeFailure(error) }
  }
}

/** Carries a failure out of the transaction, so that it is rolled back. */
class Refusal extends Error {
  readonly result: Result<never>

  constructor(result: Result<never>) {
    super('refused')
    this.result = result
  }
}
