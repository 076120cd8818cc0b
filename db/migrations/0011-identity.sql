-- Identifiers that have proved to be on several units of a site: they join nobody any more. `reason`: the first proof.
CREATE TABLE worthless (
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('serial', 'endpoint', 'mac', 'certificate')),
  value TEXT NOT NULL,
  since TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (site, kind, value)
) STRICT, WITHOUT ROWID;

-- What a person has said an identifier belongs to, by merging: no sweep decides otherwise. `act`: the row of audit.
CREATE TABLE pin (
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('serial', 'endpoint', 'mac', 'certificate', 'address')),
  value TEXT NOT NULL,
  device INTEGER NOT NULL REFERENCES device (id),
  act INTEGER NOT NULL REFERENCES audit (id),
  PRIMARY KEY (site, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX pin_by_device ON pin (device);

-- A device that proved to be another one: it is in no list from then on, and its past stays.
ALTER TABLE device ADD COLUMN merged_into INTEGER REFERENCES device (id);
ALTER TABLE device_version ADD COLUMN merged_into INTEGER REFERENCES device (id);
CREATE INDEX device_merged ON device (merged_into) WHERE merged_into IS NOT NULL;

-- What a merge or a split changed, so that it can be taken back. `before`: the rows as they were; `after`: a digest of
-- what they were then made. `act`: the row of audit.
CREATE TABLE reversible (
  act INTEGER PRIMARY KEY REFERENCES audit (id),
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
  device INTEGER NOT NULL REFERENCES device (id),
  other INTEGER NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL
) STRICT;
