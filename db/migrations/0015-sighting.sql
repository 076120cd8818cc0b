-- Which devices answered in a sweep and when, and which count as present though they were silent when last asked: what lists
-- of the past need and versions do not say. Lists of numbers as db/varints.ts writes them. `seen`: for each device by
-- id, how much greater than the one before its id is, and seconds since the sweep's start. `silent`: ids, likewise.
CREATE TABLE sighting (
  sweep INTEGER PRIMARY KEY REFERENCES sweep (id),
  seen BLOB NOT NULL,
  silent BLOB NOT NULL
) STRICT;
