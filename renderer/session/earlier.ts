import type { Picture } from './picture'
import type { SessionClient } from './session'

/** Asks once; where the store does not answer, the next asking tries again. */
export function createEarlier(
  client: Pick<SessionClient, 'register.earlier'>,
  picture: Picture,
): () => void {
  let asked = false
  const ask = async (): Promise<void> => {
    const answer = await client['register.earlier']({ report: picture.state().report.id })
    if (answer.ok) picture.update({ earlier: answer.value })
    else asked = false
  }
  return () => {
    if (asked) return
    asked = true
    void ask()
  }
}
