import type { RecognisedAs } from '../../shared/model/correction'
import type { DraftBlock } from '../../shared/model/draft'
import { levels, type Level } from '../../shared/model/level'

/** A decision about a block that the user can make, with its key. */
export interface Decision {
  readonly key: string
  readonly label: string
  /** Null where the block cannot be that. */
  readonly as: (block: DraftBlock) => RecognisedAs | null
}

/** What a block can be said to be, in the order of the legend. */
export const decisions: readonly Decision[] = [
  ...levels.map((level) => ({
    key: String(level),
    label: `${'一二三四'.charAt(level - 1)}级标题`,
    as: (block: DraftBlock) => asHeading(block, level),
  })),
  {
    key: '0',
    label: '正文',
    as: (block) => onText(block, { type: 'paragraph', level: null, role: null }),
  },
  {
    key: 'r',
    label: '段首标题',
    as: (block) => onText(block, { type: 'run-in', level: runInLevel(block) }),
  },
  {
    key: 'n',
    label: '编号段落',
    as: (block) => onText(block, { type: 'paragraph', level: numberedLevel(block), role: null }),
  },
  { key: 't', label: '报告标题', as: (block) => onText(block, { type: 'title' }) },
]

/** The decision of a key press; null where the key means none. */
export function decisionOf(key: string): Decision | null {
  return decisions.find((decision) => decision.key === key.toLowerCase()) ?? null
}

/** What a block is, in words. */
export function kindLabel(block: DraftBlock): string {
  switch (block.type) {
    case 'table':
      return '表格'
    case 'image':
      return '图片'
    case 'heading':
      if (block.level === null) return '无编号标题'
      return `${'一二三四'.charAt(block.level - 1)}级${block.runIn ? '段首' : ''}标题`
    case 'paragraph':
      if (block.role) return roleLabels[block.role]
      if (block.level) return `${'一二三四'.charAt(block.level - 1)}级编号段落`
      return block.note ? '注' : '正文'
  }
}

const roleLabels = {
  recipient: '主送机关',
  attachments: '附件说明',
  signature: '署名',
  date: '成文日期',
  caption: '图表标题',
  note: '注',
} as const

// A run-in heading of another level stays one: the digit says the level alone.
function asHeading(block: DraftBlock, level: Level): RecognisedAs | null {
  const isRunIn = block.type === 'heading' && block.runIn
  return onText(block, { type: isRunIn ? 'run-in' : 'heading', level })
}

// Pressed again, the key goes on to the next level.
function runInLevel(block: DraftBlock): Level {
  if (block.type === 'heading' && block.runIn && block.level) return nextLevel(block.level)
  return levelOf(block)
}

function numberedLevel(block: DraftBlock): Level {
  if (block.type === 'paragraph' && block.level) return nextLevel(block.level)
  return levelOf(block)
}

function levelOf(block: DraftBlock): Level {
  const own = block.type === 'heading' || block.type === 'paragraph' ? block.level : null
  return own ?? 3
}

function nextLevel(level: Level): Level {
  return levels[level % levels.length] ?? 1
}

function onText(block: DraftBlock, as: RecognisedAs): RecognisedAs | null {
  return block.type === 'heading' || block.type === 'paragraph' ? as : null
}
