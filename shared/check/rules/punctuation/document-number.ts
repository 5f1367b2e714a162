import { replacing, textRule } from '../../rule'

/**
 * The number of a document: 〔2024〕 in brackets of six corners, the year in full, no 第, no 0 before the
 * number (GB/T 9704-2012, 7.2.5). A court's （2025）云0102行初12号 is another thing.
 */
export const documentNumber = textRule(
  'punctuation/document-number',
  'warning',
  ({ kind, text }) => {
    if (kind === 'number') return []
    const numbers =
      /(?<=[\u4e00-\u9fff])(?<!用地|提案|议案|建议|地块|挂牌|许可|登记|备案|合同|协议|信访|督办单|案件|文书|判决|裁定|调解|仲裁)([[（(【［〖〔])((?:20)?\d{2})([\]）)】］〗〕])(第?)(0{0,3})(\d{1,5})(?=号(?!宗地|地块|公告地块))/gu
    return Array.from(text.matchAll(numbers)).flatMap(
      ({ index, 0: whole, 2: year = '', 6: number = '' }) => {
        const right = `〔${year.length === 2 ? `20${year}` : year}〕${number}`
        if (right === whole) return []
        return [replacing(index, whole, right, `发文字号“${whole}号”应为“${right}号”。`)]
      },
    )
  },
)
