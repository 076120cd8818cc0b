-- Two more kinds of identifiers: the public key of a certificate, which outlives its renewal, and the unique name that a
-- vendor's UPnP stack gives the unit. A CHECK cannot be altered, so the three tables are made anew.

CREATE TABLE identifier_2 (
  device INTEGER NOT NULL REFERENCES device (id),
  kind TEXT NOT NULL CHECK (kind IN ('serial', 'endpoint', 'key', 'mac', 'uid', 'certificate', 'address')),
  value TEXT NOT NULL,
  tail TEXT NOT NULL GENERATED ALWAYS AS (
    CASE kind WHEN 'serial' THEN substr(substr(value, instr(value, ':') + 1), -8) ELSE value END
  ) VIRTUAL,
  PRIMARY KEY (device, kind, value)
) STRICT, WITHOUT ROWID;
INSERT INTO identifier_2 (device, kind, value) SELECT device, kind, value FROM identifier;
DROP TABLE identifier;
ALTER TABLE identifier_2 RENAME TO identifier;
CREATE INDEX identifier_by_tail ON identifier (kind, tail, device);

CREATE TABLE worthless_2 (
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('serial', 'endpoint', 'key', 'mac', 'uid', 'certificate')),
  value TEXT NOT NULL,
  since TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (site, kind, value)
) STRICT, WITHOUT ROWID;
INSERT INTO worthless_2 SELECT site, kind, value, since, reason FROM worthless;
DROP TABLE worthless;
ALTER TABLE worthless_2 RENAME TO worthless;

CREATE TABLE pin_2 (
  site TEXT NOT NULL REFERENCES site (name) ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('serial', 'endpoint', 'key', 'mac', 'uid', 'certificate', 'address')),
  value TEXT NOT NULL,
  device INTEGER NOT NULL REFERENCES device (id),
  act INTEGER NOT NULL REFERENCES audit (id),
  PRIMARY KEY (site, kind, value)
) STRICT, WITHOUT ROWID;
INSERT INTO pin_2 SELECT site, kind, value, device, act FROM pin;
DROP TABLE pin;
ALTER TABLE pin_2 RENAME TO pin;
CREATE INDEX pin_by_device ON pin (device);
