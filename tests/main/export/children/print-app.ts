import { readFileSync, writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'
import { lockChromium, lockContents } from '../../../../main/app/network-lock'
import { printPaper, withPaper } from '../../../../main/app/paper-window'
import { registerScheme } from '../../../../main/app/protocol'
import { withPrintWindow } from '../../../../main/app/print-window'
import { exportReport } from '../../../../main/services/export-report'
import { facesOf } from '../../../../main/services/faces'
import type { Result } from '../../../../shared/model/failure'
import type { PrintAnswers, PrintJob } from '../print-jobs'

/** A little application of the real parts: runs the jobs of a file at the same time, then ends. */
const parts = {
  rendererFolder: import.meta.dirname,
  workersFolder: import.meta.dirname,
  picture: () => picture,
  earlier: [],
}
const picture = {
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const empty = { html: '<!doctype html>', css: '', picture: () => null }

registerScheme()
lockChromium()
app.on('window-all-closed', () => {})
app.on('web-contents-created', (_event, contents) => lockContents(contents))
start().catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})

async function start(): Promise<void> {
  await app.whenReady()
  const file = process.argv.at(-1) ?? ''
  const jobs: readonly PrintJob[] = JSON.parse(readFileSync(file, 'utf8'))
  const started = performance.now()
  const results = await Promise.all(jobs.map(run))
  const answers: PrintAnswers = { results, milliseconds: performance.now() - started }
  writeFileSync(`${file}.answers`, JSON.stringify(answers))
  app.exit(0)
}

async function run(job: PrintJob): Promise<Result<unknown>> {
  switch (job.kind) {
    case 'export': {
      const stop = new AbortController()
      const own = job.picture && { ...picture, bytes: Buffer.from(job.picture, 'base64') }
      const shown = { ...parts, picture: () => own || picture }
      return exportReport(job.report, job.target, shown, {
        ...(job.profile && { profile: job.profile }),
        ...(job.draft !== undefined && { draft: job.draft }),
        ...(job.choice && { choice: job.choice }),
        signal: stop.signal,
        progress: (stage) => {
          if (stage === job.cancelAt) stop.abort()
        },
      })
    }
    case 'paper': {
      const pdf = readFileSync(job.file)
      const frames = await withPaper(pdf, async ({ mainFrame }) =>
        mainFrame.framesInSubtree.map(({ url }) => url),
      )
      return { ok: true, value: { frames, result: await printPaper(pdf, { duplex: true }) } }
    }
    case 'faces':
      return { ok: true, value: await facesOf(parts) }
    case 'crash':
      return withPrintWindow(parts, async (window) => {
        await window.show(empty)
        for (const each of BrowserWindow.getAllWindows()) each.webContents.forcefullyCrashRenderer()
        return window.ask('new Promise(() => {})')
      })
    case 'hang':
      return withPrintWindow({ ...parts, patience: 500 }, async (window) => {
        await window.show(empty)
        return window.ask('new Promise(() => {})')
      })
    case 'ask':
      return withPrintWindow(parts, async (window) => {
        await window.show({ ...empty, html: job.html, css: job.css })
        return window.ask(job.script)
      })
  }
}
