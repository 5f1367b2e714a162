import type { ReportId } from '../../shared/model/ids'
import type { Indicator, Register } from '../../shared/model/indicator'
import { connection, type Readable, type Writable } from './database'
import { indicatorHash, type HashedIndicator } from './hash'
import { indicators } from './migrations/0003-indicators'
import { statement } from './statement'
import { wellFormed } from './well-formed'

/** A stored indicator; `evidence` is JSON text. */
export interface IndicatorRow extends HashedIndicator {
  readonly sha256: string
}

/** A store is looked through before it is brought to the newest version: an old one has no registers. */
export function hasRegisters(db: Readable): boolean {
  const version = connection(db).pragma('user_version', { simple: true })
  return Number(version) >= indicators.version
}

/** A report's indicators in the order of its register. */
export function indicatorRows(db: Readable, report: ReportId): IndicatorRow[] {
  return statement<IndicatorRow>(
    db,
    `SELECT id, group_name AS groupName, name, unit, decimals, value, prior, formula, department,
       cut_off AS cutOff, definition, note, evidence, checked, sha256
     FROM indicators WHERE report = ? ORDER BY position`,
  ).all(report)
}

/** Whether the row says what was stored. */
export function isSoundIndicator(row: IndicatorRow): boolean {
  return indicatorHash(row) === row.sha256
}

/** The indicator as plain data; its shape is for the caller to check. Throws where JSON is broken. */
export function indicatorOf(row: IndicatorRow): unknown {
  const { groupName, evidence, checked, sha256: _, ...fields } = row
  return { ...fields, group: groupName, evidence: JSON.parse(evidence), checked: checked === 1 }
}

/** Writes the rows that differ between two registers of a report. */
export function writeRegister(
  db: Writable,
  report: ReportId,
  before: Register,
  after: Register,
): void {
  const old = new Map(before.map((each, at) => [each.id, { each, at }]))
  for (const [position, each] of after.entries()) {
    const was = old.get(each.id)
    old.delete(each.id)
    if (was?.each !== each) writeIndicator(db, report, each, position)
    else if (was.at !== position) moveIndicatorRow(db, report, each.id, position)
  }
  const remove = statement(db, 'DELETE FROM indicators WHERE report = ? AND id = ?')
  for (const id of old.keys()) remove.run(report, id)
}

function writeIndicator(
  db: Writable,
  report: ReportId,
  indicator: Indicator,
  position: number,
): void {
  const row = rowOf(indicator)
  const { id, groupName, name, unit, decimals, value, prior, formula } = row
  const { department, cutOff, definition, note, evidence, checked } = row
  const sha256 = indicatorHash(row)
  statement(
    db,
    `INSERT INTO indicators
       (report, id, position, group_name, name, unit, decimals, value, prior, formula, department,
        cut_off, definition, note, evidence, checked, sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (report, id) DO UPDATE SET
       position = excluded.position, group_name = excluded.group_name, name = excluded.name,
       unit = excluded.unit, decimals = excluded.decimals, value = excluded.value,
       prior = excluded.prior, formula = excluded.formula, department = excluded.department,
       cut_off = excluded.cut_off, definition = excluded.definition, note = excluded.note,
       evidence = excluded.evidence, checked = excluded.checked, sha256 = excluded.sha256`,
  ).run(
    report,
    id,
    position,
    groupName,
    name,
    unit,
    decimals,
    value,
    prior,
    formula,
    department,
    cutOff,
    definition,
    note,
    evidence,
    checked,
    sha256,
  )
}

function moveIndicatorRow(db: Writable, report: ReportId, id: string, position: number): void {
  statement(db, 'UPDATE indicators SET position = ? WHERE report = ? AND id = ?').run(
    position,
    report,
    id,
  )
}

function rowOf(indicator: Indicator): HashedIndicator {
  const { group, evidence, checked, ...fields } = indicator
  const texts = Object.entries({ ...fields, groupName: group }).map(([key, field]) => [
    key,
    typeof field === 'string' ? wellFormed(field) : field,
  ])
  return {
    ...(Object.fromEntries(texts) as Omit<HashedIndicator, 'evidence' | 'checked'>),
    evidence: JSON.stringify(evidence),
    checked: checked ? 1 : 0,
  }
}
