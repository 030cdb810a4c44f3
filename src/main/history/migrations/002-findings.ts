import type { Migration } from './migration'

/**
 * What the screens query, derived from the sealed documents and rebuilt from them at any time (see index-snapshot.ts). Rows of one
 * check, place, result and severity form a group, so that filters, sorts and counts work on groups and only a page reads rows.
 */
export const findings: Migration = {
  version: 2,
  name: 'findings',
  migrate: (database) => {
    database.exec(`
      CREATE TABLE snapshot_index (
        snapshot INTEGER PRIMARY KEY REFERENCES snapshot ON DELETE CASCADE,
        version INTEGER NOT NULL,
        red INTEGER NOT NULL,
        amber INTEGER NOT NULL,
        open TEXT NOT NULL,
        head TEXT NOT NULL
      ) STRICT;

      CREATE TABLE pillar_score (
        snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        account TEXT NOT NULL,
        pillar TEXT NOT NULL,
        score REAL,
        light TEXT NOT NULL,
        accepted_score REAL,
        accepted_light TEXT NOT NULL,
        PRIMARY KEY (snapshot, account, pillar)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE check_metadata (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        service TEXT NOT NULL,
        title TEXT NOT NULL,
        failure_title TEXT NOT NULL,
        pillar TEXT NOT NULL,
        best_practice TEXT NOT NULL,
        metadata TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX check_metadata_id ON check_metadata (id);

      CREATE TABLE check_practice (
        check_number INTEGER NOT NULL REFERENCES check_metadata ON DELETE CASCADE,
        practice TEXT NOT NULL,
        pillar TEXT NOT NULL,
        decides INTEGER NOT NULL,
        PRIMARY KEY (check_number, practice)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE resource (
        number INTEGER PRIMARY KEY,
        arn TEXT NOT NULL,
        type TEXT NOT NULL,
        name TEXT NOT NULL,
        search_text TEXT NOT NULL,
        UNIQUE (arn, type, name)
      ) STRICT;

      CREATE TABLE snapshot_resource (
        snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        position INTEGER NOT NULL,
        resource INTEGER NOT NULL,
        PRIMARY KEY (snapshot, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX snapshot_resource_resource ON snapshot_resource (resource, snapshot);

      CREATE TABLE finding_group (
        snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        number INTEGER NOT NULL,
        check_number INTEGER NOT NULL REFERENCES check_metadata,
        account TEXT NOT NULL,
        account_name TEXT NOT NULL,
        region TEXT NOT NULL,
        result INTEGER NOT NULL,
        severity INTEGER NOT NULL,
        light TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (snapshot, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX finding_group_check ON finding_group (check_number, snapshot);

      CREATE TABLE finding_detail (
        number INTEGER PRIMARY KEY,
        detail TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE finding (
        snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        finding_group INTEGER NOT NULL,
        position INTEGER NOT NULL,
        detail INTEGER NOT NULL,
        PRIMARY KEY (snapshot, finding_group, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX finding_position ON finding (snapshot, position, finding_group);
    `)
  },
}
