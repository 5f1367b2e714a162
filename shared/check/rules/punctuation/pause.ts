import { replacing, textRule } from '../../rule'

/** Between quoted words and between titles there is usually no 、 (GB/T 15834-2011, 4.5.3.5). */
export const pause = textRule('punctuation/pause', 'info', ({ kind, text }) =>
  kind === 'number'
    ? []
    : Array.from(text.matchAll(/(?<=”)、(?=“)|(?<=》)、(?=《)/gu), ({ index }) =>
        replacing(index, '、', '', '并列的引号、书名号之间通常不用顿号。'),
      ),
)
