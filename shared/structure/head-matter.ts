import type { DraftHead } from '../model/draft'

/** What one line of the red head says; null for a line that is none (GB/T 9704-2012, 7.2). */
export function readHeadLine(text: string): DraftHead | null {
  if (text.length > 80) return null
  const labelled = labelledNumber.exec(text)?.[1]
  if (labelled !== undefined) return { documentNumber: labelled }
  const signers = /签\s{0,4}发\s{0,4}人\s{0,2}[：:]\s{0,8}(\S[^。]{0,30})$/u.exec(text)
  const before = (signers ? text.slice(0, signers.index) : text).trim()
  const signer = signers?.[1]?.trim()
  let head: DraftHead = {}
  for (const token of before.split(/\s+/u)) {
    if (token === '') continue
    const secret = /^(?:密级[：:])?((?:绝密|机密|秘密|内部)(?:★.{0,10})?)$/u.exec(token)
    if (secret?.[1] !== undefined) head = { ...head, classification: secret[1] }
    else if (documentNumber.test(token)) head = { ...head, documentNumber: token }
    else if (!/^(?:特急|加急|急件|平急|\d{6}|.{2,30}文件)$/u.test(token)) return null
  }
  return signer === undefined ? head : { ...head, signer }
}

/** The bodies that a line addresses (省人民政府：), without the colon; null for any other line. */
export function readRecipient(text: string): string | null {
  if (text.length > 120 || !/[：:]$/u.test(text)) return null
  const names = text.slice(0, -1).trim()
  if (/[。；：:]|如下|以下|报告|情况|现将|方面|工作$/u.test(names)) return null
  return recipientEnd.test(names) ? names : null
}

const numberForm =
  '[\\u4e00-\\u9fff（）()]{1,15}[〔[（(【﹝［]\\s?(?:19|20)\\d{2}\\s?[〕\\]）)】﹞］]\\s?第?\\s?\\d{1,5}\\s?号'
const documentNumber = new RegExp(`^${numberForm}$`, 'u')
/** 发文字号：… among what a web site says of a document. */
const labelledNumber = new RegExp(
  `(?:字\\s{0,4}号|文\\s{0,4}号|编号)\\s{0,4}[：:\\t]\\s{0,4}(${numberForm})(?=\\s|$)`,
  'u',
)
const recipientEnd = new RegExp(
  `(?:${[
    '政府|委员会|[省市县区州工党编政]委|依法治.{1,3}办|办公室|[局厅部署院委办社会组科处股队]|常委会|党组',
    '公司|中心|单位|部门|领导|街道|[乡镇]|同志|代表|委员|组织|机构|处室',
  ].join('|')})(?:[（(].{1,20}[）)])?$`,
  'u',
)
