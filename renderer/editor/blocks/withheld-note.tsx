import type { JSX } from 'react'
import { withheldTitle } from '../withheld-title'

/** Says over a table or picture that it is 不公开. */
export function WithheldNote({
  wording,
}: {
  readonly wording: string | undefined
}): JSX.Element | null {
  if (wording === undefined) return null
  return (
    <span className="withheld-note" contentEditable={false}>
      {withheldTitle(wording)}
    </span>
  )
}
