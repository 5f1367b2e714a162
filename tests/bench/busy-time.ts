import type { Page } from 'playwright-core'

/** Reads how long the page's main thread has worked, in ms of its own time: other work is not in it. */
export async function busyTime(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    const tasks = metrics.find(({ name }) => name === 'TaskDuration')
    return (tasks?.value ?? Number.NaN) * 1000
  }
}
