import { fail } from '../../../shared/model/failure'
import { mimeParts, type MimePart } from '../containers/mime'
import type { Reader } from '../reader'
import { Refusal, refusable, taken } from '../refusal'
import { pageText } from './html/page-text'
import type { PagePictures } from './html/read-page'

/** A web page with its pictures in one file (.mht, .mhtml), as Word, WPS and browsers save it. */
export const mht: Reader = {
  format: 'mht',
  matches: isMessage,
  read: (bytes) =>
    refusable(async () => {
      const parts = taken(mimeParts(bytes))
      const page = parts.find(({ type }) => /^(?:text\/html|application\/xhtml)/u.test(type))
      if (!page) throw new Refusal(noPage)
      const { readPage } = await import('./html/read-page')
      return readPage(
        mht.format,
        taken(pageText(page.bytes, page.charset)),
        picturesOf(parts, page),
      )
    }),
}

/** Nothing but headers up to the first empty line, one of which says that a page may follow. */
function isMessage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1').trimStart()
  const head = start.split(/\r?\n\r?\n/u, 1)[0] ?? ''
  const lines = head.split(/\r?\n/u)
  return (
    lines.every((line) => /^(?:[!-9;-~]{1,60}:|[ \t])/u.test(line)) &&
    lines.some((line) => /^content-type:\s{0,5}(?:multipart\/|text\/html)/iu.test(line))
  )
}

function picturesOf(parts: readonly MimePart[], page: MimePart): PagePictures {
  const named = new Map<string, Uint8Array>()
  for (const { location, id, bytes } of parts) {
    if (location !== '') named.set(location, bytes)
    if (id !== '') named.set(`cid:${id}`, bytes)
  }
  return (source) => named.get(source) ?? named.get(resolved(source, page.location)) ?? null
}

/** A picture's address as its part writes it: against the page's. Nothing is ever fetched. */
function resolved(source: string, base: string): string {
  try {
    return new URL(source, base).href
  } catch {
    return source
  }
}

const noPage = fail(
  'file-unreadable',
  '文件里找不到网页的正文，可能不完整。',
  '请在 Word 或浏览器里打开它，确认内容完整后另存一份，再导入。',
)
