import { initial } from './0001-initial'
import { provenance } from './0002-provenance'
import { indicators } from './0003-indicators'
import { departmentForms } from './0004-department-forms'
import type { Migration } from './migration'

/** Every migration, in order. A new one is one file and one line here. */
export const migrations: readonly Migration[] = [initial, provenance, indicators, departmentForms]
