import type { Head } from '../model/head'

/** 份号, 密级和保密期限, 紧急程度: `grade` is set in 黑体. */
export interface Corner {
  readonly element: 'copyNumber' | 'classification' | 'urgency'
  readonly kind: 'plain' | 'grade'
  readonly text: string
}

/** 7.2.1 to 7.2.3: under each other at the left of the first lines, in this order. */
export function cornerOf({ copyNumber, classification, urgency }: Head): readonly Corner[] {
  const all: readonly Corner[] = [
    { element: 'copyNumber', kind: 'plain', text: copyNumber.trim() },
    { element: 'classification', kind: 'grade', text: classification.trim() },
    { element: 'urgency', kind: 'grade', text: urgency },
  ]
  return all.filter(({ text }) => text !== '')
}

/** 7.2.4: of more than one body the host comes first, and 文件 stands in the middle at the right. */
export function authorityOf({ authority }: Head): {
  readonly names: readonly string[]
  readonly after: string
} {
  const lines = authority.split('\n').map((line) => line.trim())
  const names = lines.filter((line) => line !== '')
  if (names.length <= 1) return { names, after: '' }
  const bare = names.map((name) => name.replace(/文件$/u, '')).filter((name) => name !== '')
  return { names: bare, after: names.some((name) => name.endsWith('文件')) ? '文件' : '' }
}

/** 7.2.6 */
export function signersOf({ signer }: Head): readonly string[] {
  return signer.split(/[、,，\s]+/u).filter((name) => name !== '')
}

/** 附注 (7.3.6) in its round brackets; '' where there is none. */
export function remarkOf({ remark }: Head): string {
  const text = remark.trim().replace(/^[（(](.*)[）)]$/su, '$1')
  return text === '' ? '' : `（${text}）`
}

/** Whether the report has a 版记, which stands at the foot of its last page. */
export function hasColophon({ copyTo, issuer, issuedOn }: Head): boolean {
  return [copyTo, issuer, issuedOn].some((text) => text.trim() !== '')
}

/** The words of the 版记 (7.4); each '' where it has none. */
export interface ColophonWords {
  /** With 抄送： and its full stop. */
  readonly copyTo: string
  readonly issuer: string
  /** With 印发. */
  readonly issuedOn: string
}

export function colophonOf(head: Head): ColophonWords {
  const copyTo = head.copyTo.trim().replace(/[。.]$/u, '')
  const issuedOn = head.issuedOn.trim().replace(/\s*印发$/u, '')
  return {
    copyTo: copyTo === '' ? '' : `抄送：${copyTo}。`,
    issuer: head.issuer.trim(),
    issuedOn: issuedOn === '' ? '' : `${issuedOn}印发`,
  }
}
