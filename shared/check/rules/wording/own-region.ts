import { placeIn, type CheckedText } from '../../checked'
import type { ReportHit } from '../../rule'
import { takenFor } from '../../sounds'

/** The report's own region with one character that sounds or looks alike: 云领县 in a report of 云岭县. */
export function ownRegion(
  organization: string | null,
  texts: readonly CheckedText[],
): readonly ReportHit[] {
  const own = /^[\u4e00-\u9fff]{2,5}?[市区县旗州镇乡](?![市区县旗州镇乡])/u.exec(organization ?? '')?.[0]
  if (own === undefined || own.length < 3 || own.length > 6) return []
  const variants = Array.from(own.slice(0, -1), (_, at) => {
    const [head, tail] = [own.slice(0, at), own.slice(at + 1)]
    // Of a first character nobody knows whether it belongs to the word before it.
    const start = at === 0 ? '(?<=^|[^\\u4e00-\\u9fff]|[由在与和及对向为到赴从])' : ''
    return { at, form: new RegExp(`${start}${head}([\\u4e00-\\u9fff])${tail}`, 'gu') }
  })
  return texts.flatMap((text) =>
    variants.flatMap(({ at, form }) =>
      Array.from(text.text.matchAll(form)).flatMap(({ index, 0: whole, 1: character = '' }) => {
        const right = own.charAt(at)
        const groups = takenFor(right)
        if (character === right || !takenFor(character).some((group) => groups.includes(group)))
          return []
        return [
          {
            place: placeIn(text, index, index + whole.length),
            message: `本单位是“${own}”，这里写作“${whole}”，请核对。`,
            expected: own,
          },
        ]
      }),
    ),
  )
} // prettier-ignore
