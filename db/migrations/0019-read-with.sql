-- With which fingerprints, policies and program the device's conclusion was found to hold last, as a digest: where they are the
-- same and the device says the same, nothing needs to be concluded anew. Null: not known.
ALTER TABLE device ADD COLUMN read_with TEXT;
