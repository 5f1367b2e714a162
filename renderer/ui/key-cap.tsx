import type { JSX, ReactNode } from 'react'

/** A key, as a legend shows it. */
export function KeyCap({ children }: { readonly children: ReactNode }): JSX.Element {
  return <kbd className="key-cap">{children}</kbd>
}
