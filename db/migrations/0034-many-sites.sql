-- Many sites. First an inventory that is a site's: who it is for the hub (`stream`: random, so that another inventory with the same key shows),
-- the end of its queue, and the collector that sends it. What was recorded up to sweep `after_sweep` was never queued.
CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  site TEXT NOT NULL,
  stream TEXT NOT NULL CHECK (length(stream) = 32),
  enrolled_at TEXT NOT NULL,
  after_sweep INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL DEFAULT 0,
  last_hash BLOB NOT NULL CHECK (length(last_hash) = 32),
  sent_sequence INTEGER NOT NULL DEFAULT 0,
  host TEXT,
  pid INTEGER,
  process_started TEXT,
  connected INTEGER NOT NULL DEFAULT 0 CHECK (connected IN (0, 1)),
  problem TEXT
) STRICT;
-- The queue: written in the transaction that records, numbered without gaps, each hash over the one before. `more`: the next one goes on with
-- the same content. Acknowledged: stored by the broker. Confirmed: in the hub's inventory; only then can a row be deleted.
CREATE TABLE site_message (
  sequence INTEGER PRIMARY KEY,
  before BLOB NOT NULL CHECK (length(before) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  more INTEGER NOT NULL CHECK (more IN (0, 1)),
  body BLOB NOT NULL,
  queued_at TEXT NOT NULL,
  acknowledged_at TEXT,
  confirmed_at TEXT
) STRICT;
CREATE INDEX site_message_pending ON site_message (sequence) WHERE acknowledged_at IS NULL;
CREATE INDEX site_message_unconfirmed ON site_message (sequence) WHERE confirmed_at IS NULL;
-- Then the hub's: how far each site's messages are taken in and applied, and what the site last said of itself.
CREATE TABLE hub_site (
  site TEXT NOT NULL PRIMARY KEY,
  stream TEXT,
  last_sequence INTEGER NOT NULL DEFAULT 0,
  last_hash BLOB,
  applied_sequence INTEGER NOT NULL DEFAULT 0,
  newest INTEGER NOT NULL DEFAULT 0,
  last_contact TEXT,
  version TEXT,
  clock_ahead_ms INTEGER,
  problem TEXT,
  held TEXT
) STRICT, WITHOUT ROWID;
-- A message's body is kept until it is applied, its hash for longer, so that a second message with its number can be compared.
CREATE TABLE hub_message (
  site TEXT NOT NULL REFERENCES hub_site (site),
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  more INTEGER NOT NULL CHECK (more IN (0, 1)),
  body BLOB,
  received_at TEXT NOT NULL,
  PRIMARY KEY (site, sequence)
) STRICT;
CREATE TABLE hub_quarantine (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (json_valid(headers)),
  body BLOB NOT NULL,
  times INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX hub_quarantine_by_site ON hub_quarantine (site, id);
CREATE TABLE hub_service (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  process_started TEXT,
  started_at TEXT NOT NULL
) STRICT;
