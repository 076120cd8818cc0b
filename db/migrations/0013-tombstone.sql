-- Hosts that were forgotten and are not to be stored again. `mark`: a salted hash of one identifier, or of a site and an
-- address; `until`: for how long, null for good. Who it was cannot be read from it.
CREATE TABLE tombstone (
  mark TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  until TEXT
) STRICT, WITHOUT ROWID;
