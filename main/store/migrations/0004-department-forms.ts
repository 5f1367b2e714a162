import type { Migration } from './migration'

/** When each department's form was written out, and when it came back. */
export const departmentForms: Migration = {
  version: 4,
  up: (db) => db.exec(tables),
}

// Times are only shown. A department is known by its name, as the register knows it.
const tables = `
  CREATE TABLE department_forms (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (id),
    department TEXT NOT NULL,
    written_at TEXT,
    returned_at TEXT,
    file TEXT,
    UNIQUE (report, department)
  ) STRICT;
`
