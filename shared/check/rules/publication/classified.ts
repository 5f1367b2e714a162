import { textRule } from '../../rule'

/** How documents that stay inside say so, and what the police say to themselves alone. */
const words = new RegExp(
  [
    '密级[：:]?(?:绝密|机密|秘密|内部)',
    '(?<!保)(?:绝密|机密|秘密)(?:★|级?文件|件|级(?!别))',
    '内部(?:资料|文件|掌握|参阅|使用(?![人者的权])|传阅)',
    '(?:仅供|仅限|限于?)内部(?:使用|掌握|参阅|传阅)?',
    '注意保[存密]',
    '(?:不得|请勿|严禁|禁止|切勿)(?:外传|扩散|对外(?:提供|宣传|公布|泄露|发布))',
    '(?:不得|严禁|禁止|切勿)转发(?!至)',
    '(?:仅供|供)(?:各级)?(?:领导|负责同志)参[阅考]',
    '阅后(?:即焚|销毁|收回|退回|即毁)',
    '此件(?:不公开|不予公开|内部)',
    '对内掌握|不对外公开',
    '(?:该|此|上述|以上)[\\u4e00-\\u9fff]{1,6}(?:依法)?不予公开(?=[，。；])',
    '不宜公开(?!的除外|的，不)',
    '警务(?:工作)?秘密(?!管理|保护|范围|事项|制度|教育|培训|法)',
    '(?:秘密|隐蔽)力量|耳目(?=建设|布建|队伍|人员|管理|\\d)|特情(?=建设|布建|队伍|人员|管理|\\d)',
    '情报线人|技侦手段|秘密侦查手段|技术侦查手段',
  ].join('|'),
  'gu',
)

/** Wording of documents that stay inside. */
export const classified = textRule('publication/classified', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  return Array.from(withoutHints(text).matchAll(words)).flatMap(({ index, 0: whole }) => {
    const end = index + whole.length
    const around = text.slice(Math.max(0, index - 12), end + 12)
    if (/(?:文件|资料|件)$/u.test(whole) && handled.test(around)) return []
    const message = `“${whole}”是内部或涉密文件的用语，公开前请核对。`
    return [{ start: index, end, message }]
  })
})

/** What is said of how such papers are kept is no such paper. */
const handled = /管理|流转|保管|销毁|清退|登记|归档|台账|严禁将|带离|保密|泄露|培训|制度/u

/** What a template says to the writer. */
function withoutHints(text: string): string {
  return text.replaceAll(/【提示[^【】]{0,500}】/gu, (hint) => '【'.repeat(hint.length))
}
