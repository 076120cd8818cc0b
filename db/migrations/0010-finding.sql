-- What people said of a device: what is to become of it, by whom and why, and whose it is. One row for each device of which
-- anything was said; how it came to that is in audit. `state` is the last thing said: what it means today (an exception
-- that expired, a removal that is overdue) is worked out when it is read. `verdict`: the device's when `state` was said.
-- `silent`: complete sweeps in a row that asked it in vain since its removal was due or said.
CREATE TABLE finding (
  device INTEGER NOT NULL PRIMARY KEY REFERENCES device (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'false-positive', 'accepted', 'removal-planned', 'removed',
    'replaced', 'gone', 'came-back')),
  said_at TEXT,
  said_by TEXT,
  because TEXT,
  verdict TEXT CHECK (verdict IN ('flagged', 'review', 'clear')),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  planned_for TEXT CHECK (planned_for GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  replaced_by INTEGER REFERENCES device (id),
  owner TEXT,
  location TEXT,
  asset_tag TEXT,
  notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes)),
  silent INTEGER NOT NULL DEFAULT 0,
  CHECK (state <> 'accepted' OR until IS NOT NULL),
  CHECK (state <> 'removal-planned' OR planned_for IS NOT NULL),
  CHECK (state <> 'replaced' OR replaced_by IS NOT NULL)
) STRICT;
CREATE INDEX finding_by_replacement ON finding (replaced_by) WHERE replaced_by IS NOT NULL;
