import { containerTooLarge } from '../../containers/container-failures'
import { createStory, type Story } from '../../document/story'
import { Refusal } from '../../refusal'
import { createRow, type RowDefinition } from './tables'

/** A stream of text that is under way, with the group that it ends with. */
interface OpenStory {
  readonly story: Story
  readonly row: RowDefinition
  readonly depth: number
  readonly end: (story: Story) => void
}

/** The streams of text inside one another: the body, a note in it, a box in that. */
export interface Stories {
  readonly body: Story
  readonly top: () => OpenStory
  /** Opens one that ends with the group of that depth. */
  readonly open: (depth: number, end: (story: Story) => void) => void
  /** Ends those of deeper groups; `last` ends a paragraph that has no mark. */
  readonly closeBelow: (depth: number, last: (story: Story) => void) => void
}

export function createStories(): Stories {
  const body: OpenStory = { story: createStory(), row: createRow(), depth: -1, end: () => {} }
  const open = [body]
  return {
    body: body.story,
    top: () => open.at(-1) ?? body,
    open: (depth, end) => {
      if (open.length > mostStories) throw new Refusal(containerTooLarge)
      open.push({ story: createStory(), row: createRow(), depth, end })
    },
    closeBelow: (depth, last) => {
      for (let top = open.at(-1); top && top.depth > depth; top = open.at(-1)) {
        open.pop()
        if (top.story.isOpen()) last(top.story)
        top.end(top.story)
      }
    },
  }
}

const mostStories = 50
