-- The inventory: what was seen, what was concluded from it, and how both changed. docs/inventory.md explains it.

CREATE TABLE site (
  name TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One sweep. Lists are JSON because nobody searches in them. `last_version` is the newest device_version when it ended:
-- the state after the sweep is, for each device, its newest version up to that one, whatever clocks did.
CREATE TABLE sweep (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'complete', 'partial', 'interrupted', 'failed')),
  reason TEXT,
  targets TEXT NOT NULL CHECK (json_valid(targets)),
  exclusions TEXT NOT NULL CHECK (json_valid(exclusions)),
  addresses TEXT NOT NULL,
  ports TEXT NOT NULL CHECK (json_valid(ports)),
  scanners TEXT NOT NULL CHECK (json_valid(scanners)),
  policies TEXT NOT NULL CHECK (json_valid(policies)),
  fingerprints TEXT NOT NULL,
  all_hosts INTEGER NOT NULL CHECK (all_hosts IN (0, 1)),
  version TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  last_version INTEGER,
  CHECK ((outcome = 'running') = (ended_at IS NULL))
) STRICT;
CREATE INDEX sweep_by_site ON sweep (site, id);
CREATE INDEX sweep_running ON sweep (outcome) WHERE outcome = 'running';

-- A device as it is now. The id never changes and is never used again. `addresses` repeats what device_address says
-- for `last_sweep`, so that a list needs no second query. `listed`: it is on the default list.
CREATE TABLE device (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  ip TEXT NOT NULL,
  ip_key TEXT NOT NULL,
  addresses TEXT NOT NULL CHECK (json_valid(addresses)),
  status TEXT NOT NULL CHECK (status IN ('present', 'missing', 'unasked', 'removed')),
  missed INTEGER NOT NULL DEFAULT 0,
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  verdict TEXT NOT NULL CHECK (verdict IN ('flagged', 'review', 'clear')),
  gravity INTEGER NOT NULL GENERATED ALWAYS AS (CASE verdict WHEN 'flagged' THEN 0 WHEN 'review' THEN 1 ELSE 2 END) VIRTUAL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  last_sweep INTEGER NOT NULL REFERENCES sweep (id),
  conclusion INTEGER NOT NULL REFERENCES conclusion (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER REFERENCES device_version (id)
) STRICT;
CREATE INDEX device_in_list_order ON device (gravity, site, ip_key, id);
CREATE INDEX device_by_site ON device (site, last_sweep);
CREATE INDEX device_by_conclusion ON device (conclusion);
CREATE INDEX device_by_version ON device (version);
CREATE INDEX device_by_sweep ON device (last_sweep);

-- What was concluded from a device's observations, and how the policies judged that. Never changed once written.
-- `cause`: why it differs from the one before.
CREATE TABLE conclusion (
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
  verdict TEXT NOT NULL CHECK (verdict IN ('flagged', 'review', 'clear')),
  policies TEXT NOT NULL CHECK (json_valid(policies))
) STRICT;
CREATE INDEX conclusion_by_device ON conclusion (device);
CREATE INDEX conclusion_by_serial ON conclusion (serial COLLATE NOCASE) WHERE serial IS NOT NULL;
CREATE INDEX conclusion_by_mac ON conclusion (mac) WHERE mac IS NOT NULL;

-- History: one row where a device changed, never one where it did not. A version holds until the device's next one.
-- `sweep` is null where no sweep made the change (reidentify, a person).
CREATE TABLE device_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  device INTEGER NOT NULL REFERENCES device (id),
  at TEXT NOT NULL,
  sweep INTEGER REFERENCES sweep (id),
  cause TEXT NOT NULL CHECK (cause IN ('device', 'fingerprints', 'policy', 'person')),
  ip TEXT NOT NULL,
  addresses TEXT NOT NULL CHECK (json_valid(addresses)),
  status TEXT NOT NULL CHECK (status IN ('present', 'missing', 'unasked', 'removed')),
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  last_seen TEXT NOT NULL,
  conclusion INTEGER NOT NULL REFERENCES conclusion (id)
) STRICT;
CREATE INDEX device_version_by_device ON device_version (device, id);
CREATE INDEX device_version_by_conclusion ON device_version (conclusion);
CREATE INDEX device_version_by_sweep ON device_version (sweep) WHERE sweep IS NOT NULL;

-- Every address a device ever answered at. `active`: observations made there are current. `reason`: why the host that
-- was first met there was taken for this device.
CREATE TABLE device_address (
  device INTEGER NOT NULL REFERENCES device (id),
  address TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  last_sweep INTEGER NOT NULL REFERENCES sweep (id),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  reason TEXT NOT NULL,
  PRIMARY KEY (device, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX device_address_by_address ON device_address (address, device);
CREATE INDEX device_address_by_sweep ON device_address (last_sweep);

-- What a device is recognised by: its last known identifiers of each kind.
CREATE TABLE identifier (
  device INTEGER NOT NULL REFERENCES device (id),
  kind TEXT NOT NULL CHECK (kind IN ('serial', 'endpoint', 'mac', 'certificate', 'address')),
  value TEXT NOT NULL,
  PRIMARY KEY (device, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX identifier_by_value ON identifier (kind, value, device);

-- Each distinct thing that was ever seen, once: thousands of devices say the same.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (field, value)
) STRICT;

-- That a fact held for a device at an address, from when until when (seconds since 1970, UTC); `seen_to` is null while
-- it holds. Nights without a change write nothing here.
CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  device INTEGER NOT NULL REFERENCES device (id),
  address TEXT NOT NULL,
  port INTEGER,
  scanner TEXT NOT NULL,
  fact INTEGER NOT NULL REFERENCES fact (id),
  seen_from INTEGER NOT NULL,
  seen_to INTEGER
) STRICT;
CREATE INDEX observation_by_device ON observation (device, seen_to);
CREATE INDEX observation_by_fact ON observation (fact);

-- The one right to sweep with this inventory; no row while nobody has it. Times in milliseconds since 1970.
CREATE TABLE lease (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  token TEXT NOT NULL,
  holder TEXT NOT NULL,
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  birth TEXT,
  acquired_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

-- The nightly service's own book: which planned run became which sweep.
CREATE TABLE nightly_run (
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  scheduled_for TEXT NOT NULL,
  started_at TEXT NOT NULL,
  sweep INTEGER REFERENCES sweep (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'complete', 'partial', 'interrupted', 'failed', 'skipped')),
  reason TEXT,
  PRIMARY KEY (site, scheduled_for)
) STRICT, WITHOUT ROWID;
CREATE INDEX nightly_run_by_sweep ON nightly_run (sweep) WHERE sweep IS NOT NULL;
