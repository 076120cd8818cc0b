-- Since when a site has had a schedule: a planned time before that was nobody's to keep. A site that loses its schedule
-- loses its row.
CREATE TABLE nightly_site (
  site TEXT NOT NULL PRIMARY KEY REFERENCES site (name) ON UPDATE CASCADE,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The nightly service that works with this inventory, from its start to its end; what a dead one left is told by its mark.
CREATE TABLE nightly_service (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  birth TEXT,
  started_at TEXT NOT NULL
) STRICT;
