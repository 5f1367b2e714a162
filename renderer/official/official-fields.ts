import type { Head } from '../../shared/model/head'

/** An element that is filled in as text. */
export interface OfficialField {
  readonly key: {
    readonly [Key in keyof Head]: string extends Head[Key] ? Key : never
  }[keyof Head]
  readonly label: string
  readonly placeholder: string
  readonly rows?: number
}

/** 版头, in the order of the paper. */
export const headFields: readonly OfficialField[] = [
  { key: 'copyNumber', label: '份号', placeholder: '涉密公文才有，六位数字，如 000001' },
  { key: 'classification', label: '密级和保密期限', placeholder: '如 机密★1年' },
  {
    key: 'authority',
    label: '发文机关标志',
    placeholder: '如 ××市司法局文件；联合行文每个机关一行，主办机关在前',
    rows: 2,
  },
  { key: 'documentNumber', label: '发文字号', placeholder: '如 ×司发〔2026〕1号' },
  { key: 'signer', label: '签发人', placeholder: '上行文才有；几个人用顿号隔开' },
]

export const tailFields: readonly OfficialField[] = [
  { key: 'remark', label: '附注', placeholder: '如 此件公开发布；圆括号自动加上' },
]

/** 版记. */
export const colophonFields: readonly OfficialField[] = [
  { key: 'copyTo', label: '抄送', placeholder: '各机关用逗号隔开，句号自动加上', rows: 2 },
  { key: 'issuer', label: '印发机关', placeholder: '如 ××市司法局办公室' },
  { key: 'issuedOn', label: '印发日期', placeholder: '如 2026年1月8日；“印发”自动加上' },
]
