import type { ElectronApplication, Page } from 'playwright-core'

/** The working set of a window's page in MB, its garbage collected. */
export async function pageMemory(app: ElectronApplication, page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.detach()
  const kilobytes = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ type }) => type === 'Tab')?.memory.workingSetSize ?? 0,
  )
  return kilobytes / 1024
}
