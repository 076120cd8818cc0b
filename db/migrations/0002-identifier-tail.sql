-- Makers write one serial in several ways: with the model in front, or before anybody knows whose it is. All of them
-- end alike, so candidates are looked up by how a serial ends, and by the whole value for every other kind.

ALTER TABLE identifier ADD COLUMN tail TEXT NOT NULL GENERATED ALWAYS AS (
  CASE kind WHEN 'serial' THEN substr(substr(value, instr(value, ':') + 1), -8) ELSE value END
) VIRTUAL;
DROP INDEX identifier_by_value;
CREATE INDEX identifier_by_tail ON identifier (kind, tail, device);
