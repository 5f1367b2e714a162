import { useCallback, useEffect, useMemo, useRef, type JSX } from 'react'
import { ReactEditor } from 'slate-react'
import type { ChapterId } from '../../shared/model/ids'
import type { CommandContext } from '../commands/command'
import { CheckPanel } from '../check/check-panel'
import { openFindings } from '../check/check-state'
import { useSlipMarks } from '../check/slip-marks'
import { ChapterEditor } from '../editor/chapter-editor'
import { FigureCall } from '../figures/figure-call'
import { FigureCard } from '../figures/figure-card'
import { IndicatorPanel } from '../figures/indicator-panel'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'
import { RegisterPane } from '../register/register-pane'
import { PreviewPanel } from '../preview/preview-panel'
import { FindPanel } from '../find/find-panel'
import { useFindMarks } from '../find/find-marks'
import type { DeskWindow } from './create-window'
import { isNarrow } from './narrow'
import { Outline } from './outline/outline'
import { ReportList } from './outline/report-list'
import { SidePanel } from './side-panel'
import { StatusBar } from './status/status-bar'
import { Tools } from './tools/tools'
import { usePaperPlace } from './paper-place'
import type { WindowState } from './window-state'

export interface ReportScreenProps {
  readonly window: DeskWindow
  readonly state: WindowState
  readonly session: Session
  readonly context: CommandContext
}

/** The open report: tools over outline and paper, the foot below. */
export function ReportScreen({
  window: desk,
  state,
  session,
  context,
}: ReportScreenProps): JSX.Element {
  const text = useRef<HTMLDivElement>(null)
  const chapter = useSessionState(session, ({ openChapter }) => openChapter)
  useEffect(() => toText(session, chapter), [session, chapter])
  const onGone = useCallback(() => {
    if (isNarrow()) desk.desk.toggleOutline()
  }, [desk])
  useEffect(() => desk.previewing.follow(session), [desk, session])
  useEffect(() => desk.checking.follow(session), [desk, session])
  useTextAgain(session, desk, state.register !== null)
  useEffect(() => zoomByWheel(text.current, desk.desk.zoom), [desk])
  const find = desk.finding.findOf(session)
  useFindMarks(text, find, state.finding)
  const findings = useMemo(() => state.checking && openFindings(state.checking), [state.checking])
  useSlipMarks(text, findings)
  usePaperPlace(session, text, state.scroll, desk.moved)
  return (
    <div className="report-screen">
      <Tools context={context} />
      <div className="desk">
        {state.outline && (
          <SidePanel width={state.view.outlineWidth} onResize={desk.setOutlineWidth}>
            <ReportList
              reports={state.reports ?? []}
              open={session.state().report.id}
              onOpen={(report) => void desk.open(report)}
            />
            <Outline
              key={session.state().report.id}
              session={session}
              context={context}
              onGone={onGone}
            />
          </SidePanel>
        )}
        {state.register && (
          <RegisterPane
            key={state.register.asked}
            session={session}
            asked={state.register.asked}
            tell={desk.tell}
            onImport={desk.chooseRegisterFiles}
            onExport={(form) => void desk.registerFile.write(form)}
            onForms={() => void desk.registerFile.writeForms()}
            evidence={desk.evidence}
            answers={{
              states: state.forms,
              read: () => void desk.registerFile.readForms(),
              answered: desk.registerFile.answered,
            }}
            onClose={desk.closeRegister}
          />
        )}
        <main
          className="text-pane"
          data-pane={state.register ? undefined : 'text'}
          aria-label="章的正文"
          hidden={state.register !== null}
          ref={text}
        >
          <ZoomedPaper zoom={state.view.zoom}>
            <ChapterEditor session={session} onEditChart={desk.desk.showChart} />
          </ZoomedPaper>
        </main>
        {!state.register && (
          <>
            <FigureCall session={session} text={text} />
            <FigureCard session={session} onRegister={({ id }) => desk.showIndicator(id)} />
          </>
        )}
        {state.preview && (
          <PreviewPanel
            key={`preview ${session.state().report.id}`}
            session={session}
            preview={state.preview}
            onRenew={desk.previewing.renew}
            onClose={desk.previewing.close}
          />
        )}
        {state.checking && (
          <CheckPanel
            key={`check ${session.state().report.id}`}
            session={session}
            check={state.checking}
            onWithInfo={desk.checking.setWithInfo}
            onIgnore={desk.checking.ignore}
            onBringBack={desk.checking.bringBack}
            onAnswerScope={desk.checking.answerScope}
            onAskAgain={desk.checking.askAgain}
            onClose={desk.checking.close}
          />
        )}
        {state.indicators && !state.register && (
          <IndicatorPanel session={session} onClose={desk.closeIndicators} />
        )}
        {state.finding && (
          <FindPanel
            key={session.state().report.id}
            session={session}
            find={find}
            asked={state.findAsked}
            onClose={desk.finding.close}
          />
        )}
      </div>
      <StatusBar
        session={session}
        desk={desk.desk}
        zoom={state.view.zoom}
        target={state.target}
        onTarget={desk.changeTarget}
        pages={state.preview?.paper?.pages ?? null}
      />
    </div>
  )
}

/** Asked for a place of the text, the register makes room for it. */
function useTextAgain(session: Session, desk: DeskWindow, isRegister: boolean): void {
  const revealed = useSessionState(session, (state) => state.revealed?.serial ?? 0)
  const chapter = useSessionState(session, (state) => state.openChapter)
  const shown = useRef({ revealed, chapter })
  useEffect(() => {
    const before = shown.current
    shown.current = { revealed, chapter }
    if (isRegister && (before.revealed !== revealed || before.chapter !== chapter)) {
      desk.closeRegister()
    }
  }, [desk, isRegister, revealed, chapter])
}

interface ZoomedPaperProps {
  readonly zoom: number
  readonly children: JSX.Element
}

function ZoomedPaper({ zoom, children }: ZoomedPaperProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.style.setProperty('--paper-zoom', String(zoom)), [zoom])
  return (
    <div className="zoomed-paper" ref={place}>
      {children}
    </div>
  )
}

/**
 * The caret goes into an opened chapter, so that one can write at once: to where it was, else to
 * the beginning. Not while the focus is elsewhere, as in the outline.
 */
function toText(session: Session, chapter: ChapterId): void {
  if (document.activeElement && document.activeElement !== document.body) return
  const editor = session.editorOf(chapter)
  const first = editor.children[0]
  if (editor.selection) ReactEditor.focus(editor)
  else if (first && 'id' in first) session.reveal(chapter, first.id)
}

function zoomByWheel(pane: HTMLElement | null, zoom: (step: 1 | -1) => void): () => void {
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return
    event.preventDefault()
    zoom(event.deltaY < 0 ? 1 : -1)
  }
  pane?.addEventListener('wheel', onWheel, { passive: false })
  return () => pane?.removeEventListener('wheel', onWheel)
}
