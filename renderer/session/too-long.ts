import { chapter } from '../../shared/model/chapter'
import { fail, type Failure } from '../../shared/model/failure'
import type { Operation } from '../../shared/model/operations'
import { reportFields } from '../../shared/model/report'

/** Why the store would never take a change of a title; null where it does. */
export function tooLong(operation: Operation): Failure | null {
  if (operation.type === 'set-chapter') return refusal(chapter.shape.title, operation.fields.title)
  if (operation.type !== 'set-report') return null
  const { title, organization } = operation.fields
  const { shape } = reportFields
  return refusal(shape.title, title) ?? refusal(shape.organization, organization)
}

function refusal(shape: typeof chapter.shape.title, text: string | undefined): Failure | null {
  if (text === undefined || shape.safeParse(text).success) return null
  const refused = fail(
    'invalid-message',
    `标题不能超过${shape.maxLength ?? 0}字，没有改。`,
    '请把正文写在下面的段落里。',
  )
  return refused.ok ? null : refused.failure
}
