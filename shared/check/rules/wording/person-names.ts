import type { CheckedText } from '../../checked'
import { takenFor } from '../../sounds'
import { saidOnce, type Naming } from '../../two-forms'
import { surnames } from '../surnames'

const offices =
  '书记|局长|县长|区长|市长|镇长|乡长|州长|旗长|主任|所长|队长|政委|院长|检察长|庭长|处长|科长|股长|部长|主席|会长|组长|站长|厅长|秘书长'
const doing =
  '同志|主持|带队|带头|亲自|多次|先后|出庭|出席|参加|牵头|部署|强调|要求|指出|担任|任|为|主讲|讲|率|作|听取|研究|签发|分管|负责|深入|到|赴|在|与|和|及|组织|召开|审定|审核|批示|开展|接访|包案|等|[，、。；：（）]|$'
const after = new RegExp(
  `(?:${offices})[：:]?([${surnames}][\\u4e00-\\u9fff]{2})(?=${doing})`,
  'gu',
)
const before = new RegExp(
  `([${surnames}][\\u4e00-\\u9fff]{2})(?=同志(?!们)|副?(?:${offices}))`,
  'gu',
)

/** Persons named with their office by three characters, one of which sounds or looks like another. */
export function personNamings(texts: readonly CheckedText[]): readonly Naming[] {
  return [...saidOnce(texts, personsIn)].flatMap(([form, said]) =>
    Array.from(form).flatMap((character, at) =>
      takenFor(character).map((group) => ({
        ...said,
        key: `person ${form.slice(0, at)}${group}${form.slice(at + 1)}`,
        form,
      })),
    ),
  )
}

function personsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(after), ...text.matchAll(before)].flatMap(
    ({ index, 0: whole, 1: name = '' }) => {
      if (/[某×局委会区县市镇乡办组所站队院科处室部党副等]/u.test(name)) return []
      const end = index + whole.length
      return [{ start: end - name.length, end }]
    },
  )
}
