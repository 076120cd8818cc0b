-- Fingerprints and policies that came as a signed pack, in place of those of the program. `issued_at` has milliseconds: a pack that is not newer
-- than this one is refused.
CREATE TABLE knowledge (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  issued_at TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  program TEXT NOT NULL,
  fingerprints TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  body BLOB NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
-- Public keys whose packs are taken, and who said so: a person, or the enrolment of a collector.
CREATE TABLE knowledge_key (
  key TEXT NOT NULL PRIMARY KEY,
  trusted_at TEXT NOT NULL,
  trusted_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
