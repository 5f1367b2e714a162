import { Modal } from 'antd'
import type { JSX } from 'react'
import { commands } from '../../commands'
import { menus } from '../../commands/command'
import { KeyCap } from '../../ui/key-cap'
import { isMac, shortcutLabel } from '../menu/shortcut-label'

export interface HelpDialogProps {
  readonly version: string
  readonly onClose: () => void
}

/** The keys of every command, and which version this is. */
export function HelpDialog({ version, onClose }: HelpDialogProps): JSX.Element {
  return (
    <Modal
      open
      title="快捷键与关于"
      footer={null}
      onCancel={onClose}
      width={1120}
      style={{ top: 24 }}
    >
      <div className="help-keys">
        {menus.map((menu) => {
          const withKeys = commands.filter((command) => command.menu === menu && command.shortcut)
          if (withKeys.length === 0) return null
          return (
            <section key={menu}>
              <h3>{menu}</h3>
              <dl>
                {withKeys.map(({ id, title, shortcut = '' }) => (
                  <div key={id}>
                    <dt>{title}</dt>
                    <dd>
                      <KeyCap>{shortcutLabel(shortcut, isMac)}</KeyCap>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
      <p className="help-about">
        案头 {version}。打开菜单：Alt+菜单后的字母，或 F10。本程序不连接网络，所有内容只存在本机。
      </p>
    </Modal>
  )
}
