import type { Head } from '../../shared/model/head'

/**
 * What in an element is not as GB/T 9704-2012 has it, and how it should be; null where nothing is to
 * be said. It is printed as it stands all the same.
 */
export function officialAdvice(head: Head, key: keyof Head): string | null {
  switch (key) {
    case 'copyNumber':
      return copyNumberAdvice(head)
    case 'classification': {
      const proper = head.classification.replace(/^(绝密|机密|秘密)[\s*＊☆·]*(?=\d)/u, '$1★')
      return proper === head.classification ? null : `应写作“${proper}”。`
    }
    case 'documentNumber': {
      const proper = properNumber(head.documentNumber)
      return proper === head.documentNumber ? null : `应写作“${proper}”。`
    }
    case 'issuedOn': {
      const proper = head.issuedOn.replaceAll(/(?<!\d)0(?=\d[月日])/gu, '')
      return proper === head.issuedOn ? null : `月、日不编虚位，应写作“${proper}”。`
    }
    default:
      return null
  }
}

/** 7.2.1; 党政机关公文处理工作条例, article 9. */
function copyNumberAdvice({ copyNumber, classification }: Head): string | null {
  if (copyNumber === '') {
    const secret = /^(?:绝密|机密|秘密)/u.test(classification)
    return secret ? '涉密公文应当标注份号。' : null
  }
  return /^\d{6}$/u.test(copyNumber) ? null : '一般用六位阿拉伯数字，如 000001。'
}

/** 7.2.5: the year in 〔〕, no 第, no leading zero, 号 at the end. */
function properNumber(text: string): string {
  const [, organ, year, serial] =
    /^(.+?)\s*[〔[［(（【﹝]\s*(\d{4})\s*[〕\]］)）】﹞]\s*第?\s*0*(\d+)\s*号?$/u.exec(text) ?? []
  return serial === undefined ? text : `${organ}〔${year}〕${serial}号`
}
