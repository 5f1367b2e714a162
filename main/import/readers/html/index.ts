import type { Reader } from '../../reader'
import { refusable, taken } from '../../refusal'
import { isPage, pageText } from './page-text'

/** Web pages, and what Word, WPS and web systems save as such. */
export const html: Reader = {
  format: 'html',
  matches: isPage,
  read: (bytes) =>
    refusable(async () => {
      const { readPage } = await import('./read-page')
      return readPage(html.format, taken(pageText(bytes)))
    }),
}
