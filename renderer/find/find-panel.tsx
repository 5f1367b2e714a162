import { CloseOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Segmented, type InputRef } from 'antd'
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type JSX,
  type KeyboardEvent,
} from 'react'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'
import type { Find, FindState } from './find'
import { HitList } from './hit-list'
import './find.css'

export interface FindPanelProps {
  readonly session: Session
  readonly find: Find
  /** Grows with each asking for the panel: the field then takes the focus. */
  readonly asked: number
  readonly onClose: () => void
}

/** What was replaced; it stands until something else is found. */
interface Told {
  readonly text: string
  readonly of: string
  readonly left: number
}

/** The panel that looks for words in the report and replaces them. */
export function FindPanel({ session, find, asked, onClose }: FindPanelProps): JSX.Element {
  const state = useSyncExternalStore(find.subscribe, find.state)
  const readOnly = useSessionState(session, (each) => each.readOnly)
  const [told, setTold] = useState<Told | null>(null)
  const field = useRef<InputRef>(null)
  useEffect(() => {
    if (asked > 0) field.current?.focus({ cursor: 'all' })
  }, [asked])
  useLookAgain(session, find)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { hits, current, words } = state
  const none = hits.length === 0
  return (
    <aside className="find-panel" data-testid="find-panel" data-pane="find" aria-label="查找和替换">
      <header className="find-head">
        <h2>查找和替换</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭查找" onClick={onClose} />
      </header>
      <div className="find-fields" role="search">
        <Input
          ref={field}
          aria-label="查找内容"
          placeholder="查找内容"
          value={words}
          onChange={({ target }) => {
            find.set({ words: target.value })
          }}
          onKeyDown={onKeyDown}
        />
        <Input
          aria-label="替换为"
          placeholder="替换为"
          disabled={readOnly}
          value={state.replacement}
          onChange={({ target }) => find.setReplacement(target.value)}
          onKeyDown={onKeyDown}
        />
        <Segmented<FindState['scope']>
          block
          aria-label="查找范围"
          value={state.scope}
          options={[
            { value: 'report', label: '全文' },
            { value: 'chapter', label: '本章' },
          ]}
          onChange={(scope) => find.set({ scope })}
        />
        <div className="find-options">
          <Checkbox
            checked={state.matchCase}
            onChange={({ target }) => find.set({ matchCase: target.checked })}
          >
            区分大小写
          </Checkbox>
          <Checkbox
            checked={state.matchWidth}
            onChange={({ target }) => find.set({ matchWidth: target.checked })}
          >
            区分全角半角
          </Checkbox>
        </div>
        <div className="find-actions">
          <Button disabled={none} onClick={() => find.step(-1)}>
            上一处
          </Button>
          <Button disabled={none} onClick={() => find.step(1)}>
            下一处
          </Button>
          <Button disabled={none || readOnly} onClick={find.replaceCurrent}>
            替换
          </Button>
          <Button
            disabled={none || readOnly}
            onClick={() => {
              const count = find.replaceAll()
              const { words: of, hits: left } = find.state()
              setTold({ text: `已替换${count}处，按 Ctrl+Z 撤销`, of, left: left.length })
            }}
          >
            全部替换
          </Button>
        </div>
        <p className="find-count" role="status" data-testid="find-count">
          {told && told.of === words && told.left === hits.length
            ? told.text
            : countOf(words, hits.length, current)}
        </p>
      </div>
      <HitList
        session={session}
        hits={hits}
        current={current}
        replacement={state.replacement}
        onGo={find.go}
      />
    </aside>
  )
}

function countOf(words: string, count: number, current: number | null): string {
  if (words === '') return '输入要找的词，回车到下一处'
  if (count === 0) return '没有找到'
  return current === null ? `共${count}处` : `第${current + 1}处，共${count}处`
}

/** Looks again a moment after the report changed, so that typing never waits for it. */
function useLookAgain(session: Session, find: Find): void {
  useEffect(() => {
    let { report, openChapter } = session.state()
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = session.subscribe(() => {
      const now = session.state()
      if (now.report === report && now.openChapter === openChapter) return
      ;({ report, openChapter } = now)
      clearTimeout(timer)
      timer = setTimeout(find.refresh, 200)
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [session, find])
}
