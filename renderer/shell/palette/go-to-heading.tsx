import { useCallback, useMemo, type JSX } from 'react'
import type { Session } from '../../session/session'
import { outlineRows } from '../outline/outline-rows'
import { Chooser, type Choice } from './chooser'
import { findNamed } from '../../ui/find-named'

export interface GoToHeadingProps {
  readonly session: Session
  readonly onClose: () => void
}

/** Every chapter and heading of the report, found by its number, its words or their initials. */
export function GoToHeading({ session, onClose }: GoToHeadingProps): JSX.Element {
  const headings = useMemo(() => {
    const { written, numbers } = session.state()
    return outlineRows(written, numbers, new Set())
      .filter(({ kind }) => kind !== 'paragraph')
      .map(({ key, chapter, block, number, text }): Choice => ({
        id: key,
        aside: '',
        name: number + text,
        run: () => session.reveal(chapter, block),
      }))
  }, [session])
  const find = useCallback((typed: string) => findNamed(headings, typed), [headings])
  return (
    <Chooser
      label="定位标题"
      placeholder="输入编号、标题中的字或拼音首字母"
      none="没有这样的标题，换个词试试"
      testId="go-to-heading"
      find={find}
      onClose={onClose}
    />
  )
}
