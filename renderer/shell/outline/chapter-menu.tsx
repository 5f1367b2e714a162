import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { JSX } from 'react'
import type { ChapterId } from '../../../shared/model/ids'
import type { CommandContext } from '../../commands/command'
import { chapterActions } from './chapter-actions'

export interface ChapterMenuProps {
  readonly chapter: ChapterId
  readonly context: CommandContext
  readonly onRename: (chapter: ChapterId) => void
}

/** What can be done with a chapter in the outline, also for those who never use the menus. */
export function ChapterMenu({ chapter, context, onRename }: ChapterMenuProps): JSX.Element {
  const { addAfter, remove, move, canMove } = chapterActions(context, chapter)
  return (
    <span
      className="outline-more"
      role="presentation"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'rename', label: '改名', extra: 'F2', onClick: () => onRename(chapter) },
            { key: 'add', label: '在此章后新增', onClick: addAfter },
            {
              key: 'up',
              label: '上移',
              extra: 'Alt+↑',
              disabled: !canMove(-1),
              onClick: () => move(-1),
            },
            {
              key: 'down',
              label: '下移',
              extra: 'Alt+↓',
              disabled: !canMove(1),
              onClick: () => move(1),
            },
            { type: 'divider' },
            { key: 'remove', label: '删除', extra: 'Delete', onClick: remove },
          ],
        }}
      >
        <Button
          type="text"
          size="small"
          tabIndex={-1}
          icon={<EllipsisOutlined />}
          aria-label="章的操作"
        />
      </Dropdown>
    </span>
  )
}
