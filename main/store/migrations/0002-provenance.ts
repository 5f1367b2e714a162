import type { Migration } from './migration'

/** When a file was imported, which of its paragraphs became which block, and the remarks in it. */
export const provenance: Migration = {
  version: 2,
  up: (db) => db.exec(columns),
}

const columns = `
  ALTER TABLE sources ADD COLUMN imported_at TEXT NOT NULL DEFAULT '';
  ALTER TABLE sources ADD COLUMN origins TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(origins));
  ALTER TABLE sources ADD COLUMN comments TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(comments));
`
