-- How often in a row each silent device had been silent, as comparisons of sweeps report it: numbers as db/values/varints.ts writes
-- them, in the order of `silent`. Null for sweeps of an older camcensus. And after how many times the sweep counts a device as missing.
ALTER TABLE sighting ADD COLUMN silent_sweeps BLOB;
ALTER TABLE sweep ADD COLUMN missing_after INTEGER;
