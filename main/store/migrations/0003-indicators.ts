import type { Migration } from './migration'

/** The registers of reports: one row for each indicator. */
export const indicators: Migration = {
  version: 3,
  up: (db) => db.exec(tables),
}

// Values are text: exact decimal numbers, or what was entered in the place of one.
const tables = `
  CREATE TABLE indicators (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (id),
    id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    group_name TEXT NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 8),
    value TEXT,
    prior TEXT,
    formula TEXT,
    department TEXT NOT NULL,
    cut_off TEXT NOT NULL,
    definition TEXT NOT NULL,
    note TEXT NOT NULL,
    evidence TEXT NOT NULL CHECK (json_valid(evidence)),
    checked INTEGER NOT NULL CHECK (checked IN (0, 1)),
    sha256 TEXT NOT NULL,
    UNIQUE (report, id)
  ) STRICT;
  CREATE INDEX indicators_in_order ON indicators (report, position);
`
