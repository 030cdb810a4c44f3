import type { Migration } from './migration'

/**
 * Reviews with their facts, and sealed snapshots. A fact set holds the items of one fact in one account and region; once sealed
 * it has a hash and is shared by all reviews that read the same. A snapshot's number is never given again: readers remember answers
 * by it.
 */
export const reviews: Migration = {
  version: 1,
  name: 'reviews',
  migrate: (database) => {
    database.exec(`
      CREATE TABLE review (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('unfinished', 'sealed')),
        scope TEXT NOT NULL,
        scope_key TEXT NOT NULL,
        callers TEXT NOT NULL,
        caller_key TEXT NOT NULL,
        started_at TEXT NOT NULL,
        now TEXT NOT NULL,
        detail TEXT NOT NULL
      ) STRICT;
      CREATE INDEX review_unfinished ON review (scope_key, started_at) WHERE state = 'unfinished';

      CREATE TABLE review_call (
        review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
        service TEXT NOT NULL,
        operation TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (review, service, operation)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE fact_value (
        number INTEGER PRIMARY KEY,
        hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE fact_key (
        number INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE fact_set (
        number INTEGER PRIMARY KEY,
        hash BLOB UNIQUE CHECK (length(hash) = 32),
        complete INTEGER NOT NULL DEFAULT 0,
        gap TEXT
      ) STRICT;

      CREATE TABLE fact_item (
        fact_set INTEGER NOT NULL REFERENCES fact_set ON DELETE CASCADE,
        key INTEGER NOT NULL REFERENCES fact_key,
        value INTEGER REFERENCES fact_value,
        gap TEXT,
        PRIMARY KEY (fact_set, key),
        CHECK ((value IS NULL) <> (gap IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX fact_item_key ON fact_item (key);
      CREATE INDEX fact_item_value ON fact_item (value) WHERE value IS NOT NULL;

      CREATE TABLE review_fact (
        review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        fact TEXT NOT NULL,
        fact_set INTEGER NOT NULL REFERENCES fact_set,
        PRIMARY KEY (review, account, region, fact)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX review_fact_set ON review_fact (fact_set);

      CREATE TABLE snapshot (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        review INTEGER NOT NULL UNIQUE REFERENCES review,
        sample INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        app_version TEXT NOT NULL,
        checks_version TEXT NOT NULL,
        scope_key TEXT NOT NULL,
        digest TEXT NOT NULL,
        content_digest TEXT NOT NULL,
        facts_digest TEXT NOT NULL
      ) STRICT;
      CREATE INDEX snapshot_started ON snapshot (started_at, number);

      CREATE TABLE snapshot_document (
        snapshot INTEGER PRIMARY KEY REFERENCES snapshot ON DELETE CASCADE,
        length INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TRIGGER snapshot_document_sealed BEFORE UPDATE ON snapshot_document
      BEGIN SELECT RAISE(ABORT, 'a sealed document is never altered'); END;
      CREATE TRIGGER fact_value_sealed BEFORE UPDATE ON fact_value
      BEGIN SELECT RAISE(ABORT, 'a stored fact is never altered'); END;
    `)
  },
}
