import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { FailureNotice } from '../ui/failure-notice'

export interface FaultBoundaryProps {
  /** Told of the fault, so that the text is saved. */
  readonly onFault: (error: unknown) => void
  readonly children: ReactNode
}

interface FaultBoundaryState {
  readonly broken: boolean
}

/** Where drawing failed a notice stands instead; what was typed lives in the session, not here. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { broken: false }

  static getDerivedStateFromError(): FaultBoundaryState {
    return { broken: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error)
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <FailureNotice
        message="这一部分显示不出来。"
        action="写下的内容在内存里没有丢，正在存盘。请重新显示；仍不行请关闭程序再打开。"
      >
        <Button type="primary" onClick={() => this.setState({ broken: false })}>
          重新显示
        </Button>
      </FailureNotice>
    )
  }
}
