import { replacing, textRule, type Hit } from '../../rule'

/** Each with the wrong character in its first group and the right one beside it: only where nothing else can be meant. */
const forms: readonly (readonly [RegExp, string, string])[] = [
  [
    /(?<=明显|显著|巨大|突出|积极|良好|较好|重大|重要|长足|新|实质性|突破性)(地)(?=社会效果|法律效果|效果|效益|氛围|秩序|环境|成效|成果|成绩|进展|进步|变化|作用|影响|贡献)/gu,
    '的',
    '名词前面',
  ],
  [
    /(?<=深入)(的)(?=排查|化解|推进|开展|落实)(?!.{2}(?:工作|措施|机制|活动|能力))/gu,
    '地',
    '动词前面',
  ],
  [
    /(?<=不断|切实|大力|更好|逐步|坚决|进一步|扎实|着力)(的)(?=提高|提升|推进|推动|加强|落实|维护|服务|规范|完善|健全|开展|履行|执行|保障|促进|做好|贯彻|解决|化解|优化|强化|深化)(?!.{2}(?:措施|举措|工作(?!机制|流程|制度|程序|方式)|空间|机制|意见|要求|办法|方案|能力|成果|制度|任务|目标))/gu,
    '地',
    '动词前面',
  ],
  [
    /(?<=做|办|抓|管|写|干|办理|落实|执行|完成|推进|开展|处理|化解|进行|发展|配合|整改|排查|整治|贯彻|履行|调解|服务|宣传|协调|制作|编制|撰写|掌握|理解|结合|衔接|沟通|学习|研究|运用|推行|抓落实)(的)(?=(?:很|非常|十分|比较|相当)(?![多少大小重复高突疑典]|[\u4e00-\u9fff]{1,3}(?:案|事|问题|工作|任务|的))|不够|更加|扎扎实实|有声有色|井井有条)/gu,
    '得',
    '补语前面',
  ],
]

/** 的, 地 and 得 taken for one another. */
export const particles = textRule('wording/particles', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  return forms
    .flatMap(([form, right, where]): readonly Hit[] =>
      Array.from(text.matchAll(form), ({ index, 1: wrong = '' }) => {
        const around = text.slice(Math.max(0, index - 2), index + 3)
        return replacing(index, wrong, right, `“${around}”：${where}用“${right}”。`)
      }),
    )
    .toSorted((one, other) => one.start - other.start)
})
