import type { Decimal } from './decimal'

/** Why there is no value; the message is Chinese. */
export type NoValue =
  /** 待填: it, or something that it is computed of, has not been entered. */
  | { readonly kind: 'unfilled'; readonly message: string }
  /** It never has a value as things stand. */
  | { readonly kind: 'fault'; readonly message: string }

/** A value, exact and in the indicator's own unit (39.54 where that is %), or why there is none. */
export type Outcome = { readonly kind: 'value'; readonly value: Decimal } | NoValue
