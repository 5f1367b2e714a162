import { z } from 'zod'
import type { PageMetrics } from '../../../shared/layout/page-metrics'
import { planPages, type PagePlan } from '../../../shared/layout/page-plan'
import type { OpenedPdf, PrintSurface } from './surface'

/** Plans the second print of a page that was printed once. */
export async function plannedPages(
  { ask }: PrintSurface,
  first: OpenedPdf,
  metrics: PageMetrics,
): Promise<PagePlan> {
  const height = await ask(`(() => {
    const box = document.querySelector('.colophon-box')
    return box ? box.getBoundingClientRect().height : 0
  })()`)
  return planPages({ ...first, colophon: (z.number().parse(height) * 72) / 96 }, metrics)
}

/** Writes page numbers into the table of contents and puts the 版记 at the foot of its page. */
export async function arrangePages(
  { ask }: PrintSurface,
  { contents, blankBeforeText, colophon }: PagePlan,
): Promise<void> {
  const height = ((colophon?.height ?? 0) * 96) / 72
  await ask(`(() => {
    const pages = ${JSON.stringify(contents)}
    for (const each of document.querySelectorAll('[data-of]')) {
      each.textContent = String(pages[each.dataset.of] ?? '')
    }
    const blank = () => Object.assign(document.createElement('div'), { className: 'blank-page front-end' })
    const text = document.getElementById('text')
    if (${blankBeforeText}) text.before(blank())
    const colophon = document.getElementById('colophon')
    if (!colophon || ${colophon === null}) return
    colophon.style.height = '${height}px'
    if (${colophon?.nextPage ?? false}) colophon.classList.add('next-page')
    if (${colophon?.blankBefore ?? false}) colophon.before(blank())
  })()`)
}
