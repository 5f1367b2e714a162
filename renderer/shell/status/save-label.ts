import type { SaveState } from '../../session/session'

/** What the foot of the window says of saving; times are those of the local clock. */
export function saveLabel(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return `已保存 ${clock(new Date(save.at))}`
    case 'pending':
      return '正在保存…'
    case 'composing':
      return '正在输入…'
    case 'failed':
      return '保存失败'
  }
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
