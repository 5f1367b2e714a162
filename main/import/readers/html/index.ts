import type { Reader } from '../../reader'
import { refusable, taken } from '../../refusal'
import { isPage, pageText } from './page-text'
import { readPage } from './read-page'

/** Web pages, and what Word, WPS and web systems save as such. */
export const html: Reader = {
  format: 'html',
  matches: isPage,
  read: (bytes) => refusable(async () => readPage(html.format, taken(pageText(bytes)))),
}
