import { fail, type Result } from '../../shared/model/failure'

/** A write that has not answered by then is shown as failed, in milliseconds. */
const patience = 10_000

/** Nothing came back: whether the store has it is not known. */
export const noAnswer = fail(
  'store-unwritable',
  '保存已超过十秒没有回应。',
  '文字还在窗口里，请先不要关闭，程序会接着重试。',
)

const broken = fail(
  'store-unwritable',
  '保存时程序出了差错。',
  '文字还在窗口里，请先不要关闭，程序会接着重试。',
)

/** The answer of a request, or a failure where it is a fault or does not come in time. */
export async function answerOf<T>(request: Promise<Result<T>>): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(noAnswer), patience)
  })
  try {
    return await Promise.race([request, late])
  } catch (fault) {
    console.error('Saving ended in a fault:', fault)
    return broken
  } finally {
    clearTimeout(timer)
  }
}
