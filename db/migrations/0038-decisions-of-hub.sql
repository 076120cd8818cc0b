-- Decisions that were made at a hub. At the hub: those that their sites have not confirmed, in their order.
CREATE TABLE hub_decision (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
  site TEXT NOT NULL,
  message TEXT NOT NULL CHECK (json_valid(message))
) STRICT;
CREATE INDEX hub_decision_by_site ON hub_decision (site, number);
-- At the site: those that were taken, so that none is taken twice.
CREATE TABLE hub_decision_taken (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
