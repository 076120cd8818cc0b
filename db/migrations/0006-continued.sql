-- A sweep that was cut off is continued by the next one of the same scope that asks alike. `continues`: the sweep whose
-- addresses count as asked in this one too. `begun_at`: when the first of such a row of sweeps started; null where that
-- is this one. `manner`: a digest of what decides, besides the columns that are there, whom a sweep asks what.
ALTER TABLE sweep ADD COLUMN continues INTEGER REFERENCES sweep (id);
ALTER TABLE sweep ADD COLUMN begun_at TEXT;
ALTER TABLE sweep ADD COLUMN manner TEXT;

-- How far a sweep has come: addresses in blocks of 256, a bit for each that was asked to the end, and one for each where
-- a host showed life. Kept of a site's newest sweep only, and not of a complete one.
CREATE TABLE sweep_progress (
  sweep INTEGER NOT NULL REFERENCES sweep (id),
  block TEXT NOT NULL,
  asked BLOB NOT NULL CHECK (length(asked) = 32),
  alive BLOB NOT NULL CHECK (length(alive) = 32),
  PRIMARY KEY (sweep, block)
) STRICT, WITHOUT ROWID;

-- Recorders that told of their channels in a sweep; kept as long as its progress.
CREATE TABLE sweep_told (
  sweep INTEGER NOT NULL REFERENCES sweep (id),
  device INTEGER NOT NULL REFERENCES device (id),
  PRIMARY KEY (sweep, device)
) STRICT, WITHOUT ROWID;

-- When the lease runs out by the machine's own uptime, milliseconds: clocks may be set, this one may not.
ALTER TABLE lease ADD COLUMN expires_uptime INTEGER;
