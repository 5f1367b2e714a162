import type { Family, Severity } from '../../shared/check/finding'

export const severityLabels: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '建议',
}

export const familyLabels: Readonly<Record<Family, string>> = {
  figures: '数字',
  time: '时间',
  structure: '结构',
  punctuation: '标点',
  numerals: '数字用法',
  wording: '用词',
  publication: '公开之前',
}
