import { Button, Descriptions, Modal } from 'antd'
import type { JSX } from 'react'
import type { ApplicationState, FaceState } from '../../shared/contract/application'
import type { Settings } from '../../shared/model/settings'
import { KeptInput } from '../ui/kept-input'
import { FaceTable } from './face-table'
import { ProfileChoice } from './profile-choice'
import { WordsTable } from './words-table'
import './settings.css'

export interface SettingsDialogProps {
  readonly application: ApplicationState | null
  readonly faces: readonly FaceState[]
  readonly settings: Settings
  readonly onChange: (part: Partial<Settings>) => void
  readonly onImportWords: () => void
  readonly onExportWords: () => void
  readonly onShowFolder: () => void
  readonly onClose: () => void
}

/** What is set once for all reports, and what this machine has: faces, the data folder, the version. */
export function SettingsDialog(props: SettingsDialogProps): JSX.Element {
  const { application, faces, settings, onChange, onShowFolder, onClose } = props
  const lacks = faces.some(({ official }) => !official)
  return (
    <Modal
      open
      title="设置"
      footer={null}
      onCancel={onClose}
      width={760}
      className="settings"
      style={{ top: 40 }}
    >
      <p className="settings-note">改了就生效，不用另外保存。</p>
      <h3>单位</h3>
      <div className="settings-fields">
        <label htmlFor="organization">默认单位</label>
        <KeptInput
          id="organization"
          value={settings.organization}
          placeholder="新建报告时填好，如：××市司法局"
          onKeep={(organization) => onChange({ organization })}
        />
        <label htmlFor="signature">落款署名</label>
        <KeptInput
          id="signature"
          value={settings.signature}
          placeholder="与默认单位不同时才填，用在新建报告的落款"
          onKeep={(signature) => onChange({ signature })}
        />
      </div>
      <h3>导出的版面</h3>
      <ProfileChoice
        pageProfile={settings.pageProfile}
        profiles={settings.profiles}
        onChange={onChange}
      />
      <h3>单位用词表</h3>
      <WordsTable
        words={settings.words}
        onChange={(words) => onChange({ words: [...words] })}
        onImport={props.onImportWords}
        onExport={props.onExportWords}
      />
      <h3>字体</h3>
      <FaceTable faces={faces} />
      {lacks && (
        <p className="settings-note">
          用代用字体时版式不变，只是字形不同。字体文件可以从装有 Windows 或 WPS
          的内部电脑上复制来，双击安装后重新打开本程序。
        </p>
      )}
      <h3>数据与版本</h3>
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
