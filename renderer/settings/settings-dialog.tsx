import { Button, Descriptions, Modal } from 'antd'
import type { JSX } from 'react'
import type { ApplicationState, FaceState } from '../../shared/contract/application'
import { FaceTable } from './face-table'
import './settings.css'

export interface SettingsDialogProps {
  readonly application: ApplicationState | null
  readonly faces: readonly FaceState[]
  readonly onShowFolder: () => void
  readonly onClose: () => void
}

/** What this machine has: faces, the data folder, the version. */
export function SettingsDialog(props: SettingsDialogProps): JSX.Element {
  const { application, faces, onShowFolder, onClose } = props
  const lacks = faces.some(({ official }) => !official)
  return (
    <Modal open title="设置" footer={null} onCancel={onClose} width={680}>
      <h3 className="settings-title">字体</h3>
      <FaceTable faces={faces} />
      {lacks && (
        <p className="settings-note">
          有代用字体时版式不变，只是字形不同。要换成标准字体：把字体文件（如
          仿宋_GB2312、楷体_GB2312、方正小标宋）装进系统，再重新打开本程序。
        </p>
      )}
      <h3 className="settings-title">数据与版本</h3>
      <Descriptions
        size="small"
        column={1}
        items={[
          {
            key: 'folder',
            label: '数据文件夹',
            children: (
              <span className="settings-folder">
                <code>{application?.dataFolder}</code>
                <Button size="small" onClick={onShowFolder}>
                  打开
                </Button>
              </span>
            ),
          },
          { key: 'version', label: '版本', children: `案头 ${application?.version ?? ''}` },
        ]}
      />
    </Modal>
  )
}
