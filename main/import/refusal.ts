import { ok, type Result } from '../../shared/model/failure'

/** Ends a reading from deep inside it with an expected failure; `refusable` makes it a value again. */
export class Refusal extends Error {
  constructor(readonly result: Result<never>) {
    super('refused')
  }
}

/** The value of a result; its failure ends the reading. */
export function taken<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refusal(result)
}

/** What a reading gives, or the failure that ended it. Faults go through. */
export async function refusable<T>(read: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await read())
  } catch (fault) {
    if (fault instanceof Refusal) return fault.result
    throw fault
  }
}
