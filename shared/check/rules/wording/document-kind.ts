import { textRule } from '../../rule'

/** A report asks for nothing (《党政机关公文处理工作条例》 art. 15). */
export const documentKind = textRule('wording/document-kind', 'warning', ({ kind, text }) => {
  if (kind !== 'paragraph') return []
  const asks =
    /(?<=^|[，。；])(?:[以上述特专此报告情况请示]{0,8}[，。]?)?(?:当否[，、]?|妥否[，、]?|如无不妥[，、]?|恳请|请)(?:请)?(?:予以?)?(?:批示|批复|审批|审示|批准|批转|指示|核准)(?=[。，；]|各|$)|(?<=^|[，。；])特此请示|(?<=^|[，。；])恳请(?![^，。；]{0,14}(?:批评|监督|指正|谅解|理解|审议))[\u4e00-\u9fff\d]{2,20}|(?<=^|[，。；])请[省市县区局党委上级人民政府领导]{1,8}(?:予以|给予|帮助|协调|研究)[\u4e00-\u9fff]{0,6}(?:解决|支持|批准|协调)(?:为盼)?/gu
  if (text.startsWith('专此请示')) return []
  return Array.from(text.matchAll(asks), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    message: '报告里不夹带请示事项，“请批示”等语应删去。',
  }))
})
