import type { Migration } from './migration'

/**
 * What the home keeps of workloads beside the snapshots: drafts of answers, local workloads, mappings, readings from the Tool and
 * other things read on demand, and the log of all that was written to the Tool. Nothing here names a snapshot's rows, so that
 * deleting a snapshot leaves it alone. A reading's lens reviews and milestones stand once, however often they were read.
 */
export const workloads: Migration = {
  version: 3,
  name: 'workloads',
  migrate: (database) => {
    database.exec(`
      CREATE TABLE workload_draft (
        workload TEXT PRIMARY KEY,
        created_at TEXT NOT NULL,
        snapshot TEXT,
        lens_versions TEXT NOT NULL
      ) STRICT;

      CREATE TABLE draft_part (
        workload TEXT NOT NULL REFERENCES workload_draft ON DELETE CASCADE,
        lens TEXT NOT NULL,
        question_id TEXT NOT NULL,
        author TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'sent')),
        sent_at TEXT,
        question TEXT NOT NULL,
        PRIMARY KEY (workload, lens, question_id),
        CHECK ((state = 'sent') = (sent_at IS NOT NULL))
      ) STRICT;

      CREATE TABLE local_workload (
        workload TEXT PRIMARY KEY,
        author TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        linked_to TEXT,
        content TEXT NOT NULL
      ) STRICT;

      CREATE TABLE workload_mapping (
        workload TEXT PRIMARY KEY,
        mapping TEXT NOT NULL
      ) STRICT;

      CREATE TABLE workload_reading (
        number INTEGER PRIMARY KEY,
        workload TEXT NOT NULL,
        read_at TEXT NOT NULL,
        head TEXT NOT NULL
      ) STRICT;
      CREATE INDEX workload_reading_workload ON workload_reading (workload, read_at, number);

      CREATE TABLE reading_piece (
        number INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
        length INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE reading_part (
        reading INTEGER NOT NULL REFERENCES workload_reading ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('lens', 'milestone')),
        position INTEGER NOT NULL,
        piece INTEGER NOT NULL REFERENCES reading_piece,
        PRIMARY KEY (reading, kind, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE kept_read (
        name TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        length INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE audit_entry (
        number INTEGER PRIMARY KEY,
        workload TEXT NOT NULL,
        at TEXT NOT NULL,
        length INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE INDEX audit_entry_workload ON audit_entry (workload, number);

      CREATE TRIGGER reading_piece_kept BEFORE UPDATE ON reading_piece
      BEGIN SELECT RAISE(ABORT, 'what was read is never altered'); END;
      CREATE TRIGGER workload_reading_kept BEFORE UPDATE ON workload_reading
      BEGIN SELECT RAISE(ABORT, 'what was read is never altered'); END;

      CREATE TRIGGER audit_entry_kept BEFORE UPDATE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'an audit entry is never altered'); END;
      CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'an audit entry is never removed'); END;
      -- Also refuses what replaces an entry, which SQLite does without asking the triggers above.
      CREATE TRIGGER audit_entry_follows BEFORE INSERT ON audit_entry
      WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit_entry)
      BEGIN SELECT RAISE(ABORT, 'an audit entry follows the one before it'); END;
    `)
  },
}
