-- One bit for each address at which the device reported what it always reports, and is yet to be marked as seen in this sweep: that is
-- done for all of them at its end, in the order of their rows. `unchanged_at`: when the newest of a block was scanned.
ALTER TABLE sweep_progress ADD COLUMN unchanged BLOB CHECK (length(unchanged) = 32);
ALTER TABLE sweep_progress ADD COLUMN unchanged_at TEXT;
