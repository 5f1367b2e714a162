import { Button, Popover } from 'antd'
import { useEffect, useState, type JSX } from 'react'
import type { AssetId } from '../../shared/model/ids'
import type { Indicator } from '../../shared/model/indicator'
import { changedAt } from '../ui/changed-at'
import type { Evidence } from './evidence'

export interface EvidenceOfProps {
  readonly indicator: Indicator
  readonly evidence: Evidence
  readonly readOnly: boolean
}

/** The files that show where an indicator's value is from. */
export function EvidenceOf(props: EvidenceOfProps): JSX.Element {
  const { length } = props.indicator.evidence
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      destroyOnHidden
      title={`“${props.indicator.name}”的佐证材料`}
      content={<Files {...props} />}
    >
      <Button className="register-uses" type="text" size="small" data-testid="register-evidence">
        {length === 0 ? '佐证材料…' : `佐证材料 ${length} 份`}
      </Button>
    </Popover>
  )
}

function Files({ indicator, evidence, readOnly }: EvidenceOfProps): JSX.Element {
  const lost = useLost(indicator, evidence)
  return (
    <div className="register-evidence" data-testid="evidence">
      {indicator.evidence.length === 0 ? (
        <p>还没有。可以附上部门来的函、截图、统计表，与报告存在一起。</p>
      ) : (
        <ul>
          {indicator.evidence.map((file) => (
            <li key={file.asset}>
              <strong>{file.name}</strong>
              <span>{`${sizeOf(file.bytes)}，${changedAt(file.addedAt, new Date())}附上`}</span>
              {lost.includes(file.asset) && <em>内容在数据里找不到或已损坏，请移除后重新附上。</em>}
              <Button
                size="small"
                disabled={lost.includes(file.asset)}
                onClick={() => evidence.save(file)}
              >
                另存…
              </Button>
              <Button
                size="small"
                disabled={readOnly}
                onClick={() => evidence.remove(indicator, file)}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" disabled={readOnly} onClick={() => evidence.add(indicator)}>
        附上文件…
      </Button>
    </div>
  )
}

/** Looked up each time the list opens or changes: what is broken is said before it is needed. */
function useLost(indicator: Indicator, evidence: Evidence): readonly AssetId[] {
  const [lost, setLost] = useState<readonly AssetId[]>([])
  useEffect(() => {
    let isShown = true
    if (indicator.evidence.length > 0) {
      void evidence.lost(indicator).then((found) => isShown && setLost(found))
    }
    return () => {
      isShown = false
    }
  }, [indicator, evidence])
  return lost
}

function sizeOf(bytes: number): string {
  const most = { maximumFractionDigits: 1 }
  const megabytes = bytes / 1024 / 1024
  if (megabytes >= 1) return `${megabytes.toLocaleString('zh-CN', most)} MB`
  return `${(bytes / 1024).toLocaleString('zh-CN', most)} KB`
}
