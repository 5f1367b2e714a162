import { textRule } from '../../rule'

/** 截至 is up to a time, 截止 ends at one: before a time that goes on it is 截至. */
export const until = textRule('time/until', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const wrong =
    /截止(?:到|至)?(?=目前|现在|今[年天日]|去年|上年|年[底末]|[本上]?月底|本[年月周季]|当前|昨[天日]|第?[一二三四]季度|“十|(?:19|20)\d{2}年|\d{1,2}月|[上下]半年|(?:本?报告|发稿|统计|汇总|填报|上报)(?:之日|时(?=[，。])|日(?=[，。])))/gu
  return Array.from(text.matchAll(wrong), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    message: `“${whole}”后面是时间，应为“截至”。`,
    expected: '截至',
    fix: { start: index, end: index + whole.length, text: '截至' },
  }))
})
