import type { Migration } from './migration'

/** Reports, their chapters, the log of operations, assets, the imported files, settings. */
export const initial: Migration = {
  version: 1,
  up: (db) => db.exec(tables),
}

// `number` is declared, since VACUUM renumbers a rowid that has no name. Times are only shown.
const tables = `
  CREATE TABLE reports (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    organization TEXT NOT NULL,
    year INTEGER,
    head TEXT NOT NULL CHECK (json_valid(head)),
    numbering TEXT NOT NULL CHECK (json_valid(numbering)),
    structure_revision INTEGER NOT NULL CHECK (structure_revision >= 0),
    sha256 TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  CREATE INDEX reports_by_year ON reports (year) WHERE removed_at IS NULL;

  CREATE TABLE chapters (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('front', 'chapter', 'back')),
    position INTEGER NOT NULL CHECK (position >= 0),
    level INTEGER CHECK (level BETWEEN 1 AND 4),
    title TEXT NOT NULL,
    run_in INTEGER NOT NULL CHECK (run_in IN (0, 1)),
    revision INTEGER NOT NULL CHECK (revision >= 0),
    sha256 TEXT NOT NULL,
    characters INTEGER NOT NULL,
    blocks TEXT NOT NULL,
    UNIQUE (report, id)
  ) STRICT;
  CREATE INDEX chapters_in_order ON chapters (report, position);
  CREATE INDEX chapters_counted ON chapters (report, kind, characters);

  CREATE TABLE operations (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (id),
    revision INTEGER NOT NULL,
    operation TEXT NOT NULL,
    inverse TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (report, revision)
  ) STRICT;

  CREATE TABLE assets (
    sha256 TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE sources (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (id),
    file TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX sources_by_content ON sources (sha256);
  CREATE INDEX sources_by_report ON sources (report);

  CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
`
