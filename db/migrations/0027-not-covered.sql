-- A device that no active policy covers has no verdict: `not-covered`. A CHECK cannot be altered, so the tables are made anew. Who is
-- suspected where no maker is named stands in a column of its own: an index covers what lists show only if none of it is generated.
CREATE TABLE conclusion_2 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  device INTEGER NOT NULL REFERENCES device (id),
  made_at TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('device', 'fingerprints', 'policy')),
  fingerprints TEXT NOT NULL,
  policy_versions TEXT NOT NULL CHECK (json_valid(policy_versions)),
  maker TEXT,
  manufacturer TEXT,
  brand TEXT,
  type TEXT NOT NULL,
  model TEXT,
  firmware TEXT,
  serial TEXT,
  name TEXT,
  mac TEXT,
  confidence REAL NOT NULL,
  video INTEGER NOT NULL CHECK (video IN (0, 1)),
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  contradictions TEXT NOT NULL CHECK (json_valid(contradictions)),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  verdict TEXT NOT NULL CHECK (verdict IN ('flagged', 'review', 'clear', 'not-covered')),
  policies TEXT NOT NULL CHECK (json_valid(policies)),
  channel_count TEXT CHECK (json_valid(channel_count)),
  suspects TEXT CHECK (json_valid(suspects))
) STRICT;
INSERT INTO conclusion_2 (id, device, made_at, cause, fingerprints, policy_versions, maker, manufacturer, brand, type, model, firmware,
  serial, name, mac, confidence, video, candidates, contradictions, evidence, verdict, policies, channel_count, suspects)
  SELECT id, device, made_at, cause, fingerprints, policy_versions, maker, manufacturer, brand, type, model, firmware,
    serial, name, mac, confidence, video, candidates, contradictions, evidence, verdict, policies, channel_count,
    CASE WHEN maker IS NULL AND candidates <> '[]' THEN candidates END FROM conclusion;

CREATE TABLE device_2 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  ip TEXT NOT NULL,
  ip_key TEXT NOT NULL,
  addresses TEXT NOT NULL CHECK (json_valid(addresses)),
  status TEXT NOT NULL CHECK (status IN ('present', 'missing', 'unasked', 'removed')),
  missed INTEGER NOT NULL DEFAULT 0,
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  verdict TEXT NOT NULL CHECK (verdict IN ('flagged', 'review', 'clear', 'not-covered')),
  severity INTEGER NOT NULL GENERATED ALWAYS AS (
    CASE verdict WHEN 'flagged' THEN 0 WHEN 'review' THEN 1 WHEN 'clear' THEN 2 ELSE 3 END
  ) VIRTUAL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  last_sweep INTEGER NOT NULL REFERENCES sweep (id),
  conclusion INTEGER NOT NULL REFERENCES conclusion (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER REFERENCES device_version (id),
  through INTEGER REFERENCES device (id),
  channel INTEGER,
  channel_address TEXT,
  merged_into INTEGER REFERENCES device (id),
  read_with TEXT,
  unidentified_since INTEGER REFERENCES sweep (id),
  fully_scanned INTEGER CHECK (fully_scanned IN (0, 1))
) STRICT;
INSERT INTO device_2 (id, site, ip, ip_key, addresses, status, missed, listed, verdict, first_seen, last_seen, last_sweep, conclusion,
  version, through, channel, channel_address, merged_into, read_with, unidentified_since, fully_scanned)
  SELECT id, site, ip, ip_key, addresses, status, missed, listed, verdict, first_seen, last_seen, last_sweep, conclusion,
    version, through, channel, channel_address, merged_into, read_with, unidentified_since, fully_scanned FROM device;

CREATE TABLE decision_2 (
  device INTEGER NOT NULL PRIMARY KEY REFERENCES device (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'false-positive', 'accepted', 'removal-planned', 'removed',
    'replaced', 'gone', 'came-back')),
  decided_at TEXT,
  decided_by TEXT,
  reason TEXT,
  verdict TEXT CHECK (verdict IN ('flagged', 'review', 'clear', 'not-covered')),
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
INSERT INTO decision_2 SELECT * FROM decision;

-- Numbers are handed out once: also those whose row is gone stay taken.
DELETE FROM sqlite_sequence WHERE name IN ('conclusion_2', 'device_2');
UPDATE sqlite_sequence SET name = name || '_2' WHERE name IN ('conclusion', 'device');
DROP TABLE conclusion;
DROP TABLE decision;
DROP TABLE device;
ALTER TABLE conclusion_2 RENAME TO conclusion;
ALTER TABLE decision_2 RENAME TO decision;
ALTER TABLE device_2 RENAME TO device;
CREATE INDEX conclusion_by_device ON conclusion (device);
CREATE INDEX conclusion_by_mac ON conclusion (mac) WHERE mac IS NOT NULL;
CREATE INDEX conclusion_by_serial ON conclusion (serial COLLATE NOCASE) WHERE serial IS NOT NULL;
CREATE INDEX conclusion_shown ON conclusion (
  id, verdict, maker, manufacturer, brand, type, model, firmware, serial, name, mac, confidence, video, channel_count, suspects);
CREATE INDEX device_by_conclusion ON device (conclusion);
CREATE INDEX device_by_recorder ON device (through, channel) WHERE through IS NOT NULL;
CREATE INDEX device_by_site ON device (site, last_sweep);
CREATE INDEX device_by_sweep ON device (last_sweep);
CREATE INDEX device_by_version ON device (version);
CREATE INDEX device_in_list_order ON device (severity, site, ip_key, id);
CREATE INDEX device_merged ON device (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX device_unidentified ON device (unidentified_since) WHERE unidentified_since IS NOT NULL;
CREATE INDEX decision_by_replacement ON decision (replaced_by) WHERE replaced_by IS NOT NULL;
