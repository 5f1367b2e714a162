import type { z } from 'zod'
import type { Result } from '../model/failure'

/** A request from the window to main: what it takes (checked on arrival) and what it gives. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Never read: it carries the type of the answer. */
  readonly output?: Output
}

/** Declares a call: `call<Output>()(input schema)`. */
export function call<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input })
}

export type InputOf<C> = C extends Call<infer Input, unknown> ? z.infer<Input> : never
export type OutputOf<C> = C extends Call<z.ZodType, infer Output> ? Output : never

/** One handler for each call of a contract: a missing one does not compile. */
export type Handlers<Calls> = {
  readonly [Name in keyof Calls]: (
    input: InputOf<Calls[Name]>,
  ) => Result<OutputOf<Calls[Name]>> | Promise<Result<OutputOf<Calls[Name]>>>
}

/** The same contract as the window calls it. */
export type Client<Calls> = {
  readonly [Name in keyof Calls]: (
    input: InputOf<Calls[Name]>,
  ) => Promise<Result<OutputOf<Calls[Name]>>>
}
