import type { Severity } from '../../shared/check/finding'

export const severityLabels: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '建议',
}
