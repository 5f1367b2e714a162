import { replacing, textRule } from '../../rule'

/** Days that name an event have a middle point: “12·4” (GB/T 15835-2011, 5.1.6). */
export const eventDate = textRule('numerals/event-date', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  const days =
    /(“|(?<![\d.“]))(\d{1,2})[.．](\d{1,2})(”?)(?=国家|国际|全国|全民|世界|中国|消费者|消防|防灾|宪法|禁毒|专案|特大|系列案|大案|跨境|电信|网络诈骗|故意|案(?![件卷由]))/gu
  return Array.from(text.matchAll(days)).flatMap(
    ({ index, 0: whole, 1: open = '', 2: month = '', 3: day = '', 4: close = '' }) => {
      if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return []
      if ((open === '') !== (close === '')) return []
      const right = `“${month}·${day}”`
      return [replacing(index, whole, right, `事件日期“${whole}”中间用间隔号，应为${right}。`)]
    },
  )
})
