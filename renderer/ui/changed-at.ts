/**
 * When something was changed, as short as it stays clear: 今天 14:03, 昨天 9:20, 1月5日, 2024年12月30日.
 * `iso` is ISO 8601; days are those of the local clock.
 */
export function changedAt(iso: string, now: Date): string {
  const then = new Date(iso)
  const minutes = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000)
  if (days === 0) return `今天 ${minutes}`
  if (days === 1) return `昨天 ${minutes}`
  const day = `${then.getMonth() + 1}月${then.getDate()}日`
  return then.getFullYear() === now.getFullYear() ? day : `${then.getFullYear()}年${day}`
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
