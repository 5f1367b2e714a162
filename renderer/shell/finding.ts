import { createFind, type Find } from '../find/find'
import type { Session } from '../session/session'
import type { WindowParts } from './parts'

/** The panel that looks for words: open or not, and what each report was searched for. */
export interface Finding {
  readonly findOf: (session: Session) => Find
  readonly show: () => void
  /** To the next or previous hit; opens the panel where nothing is looked for yet. */
  readonly step: (by: 1 | -1) => void
  readonly close: () => void
}

/** `makeRoom`: closes what else stands at the right, where one thing is shown at a time. */
export function createFinding({ state, update }: WindowParts, makeRoom: () => void): Finding {
  const finds = new WeakMap<Session, Find>()
  const findOf = (session: Session): Find => {
    const known = finds.get(session) ?? createFind(session)
    finds.set(session, known)
    return known
  }
  const show = (): void => {
    makeRoom()
    update({ screen: 'report', finding: true, findAsked: state().findAsked + 1 })
  }
  return {
    findOf,
    show,
    step: (by) => {
      const { session } = state()
      const find = session && findOf(session)
      if (find && find.state().words !== '') find.step(by)
      else show()
    },
    close: () => update({ finding: false }),
  }
}
