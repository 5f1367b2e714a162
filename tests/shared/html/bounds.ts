import type { HtmlBounds } from '../../../shared/html/read-html'
import { fail } from '../../../shared/model/failure'

export const bounds: HtmlBounds = {
  characters: 5_000_000,
  depth: 200,
  tooMuchText: fail('clipboard-too-large', '太长', ''),
  tooDeep: fail('clipboard-too-large', '太深', ''),
  tooLargeTable: fail('clipboard-too-large', '太大', ''),
}
